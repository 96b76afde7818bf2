/**
 * Why nothing could be learned or scored:
 * `invalid_table` columns, cells or examples that do not fit; `too_few` not enough of an outcome or label to learn from;
 * `invalid_model` a stored model that this version cannot read; `invalid_row` a record whose value has another type.
 */
export type LearningProblem = 'invalid_table' | 'too_few' | 'invalid_model' | 'invalid_row';

/** What is wrong with the data handed in, in words that say what to do. `path` names the column, row or label. */
export class LearningError extends Error {
  override readonly name = 'LearningError';
  readonly code: LearningProblem;
  readonly path: readonly (string | number)[];
  constructor(code: LearningProblem, message: string, path: readonly (string | number)[] = []) {
    super(message);
    this.code = code;
    this.path = path;
  }
}
