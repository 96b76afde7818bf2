import { LearningError } from '../learning/error.ts';

/** A feature's values, one a row. `null` is a value that is missing, which may itself mean something. */
export type Column =
  | { readonly name: string; readonly kind: 'number'; readonly values: readonly (number | null)[] }
  | { readonly name: string; readonly kind: 'category'; readonly values: readonly (string | null)[] }
  | { readonly name: string; readonly kind: 'boolean'; readonly values: readonly (boolean | null)[] };

/** What is known of each record, by column; all columns are of one length. Dates come as numbers, such as days. */
export interface Table {
  readonly columns: readonly Column[];
}

export type Value = number | string | boolean | null;

/** One record to score: a value by feature. A feature that it does not name is missing. */
export type Row = Readonly<Record<string, Value | undefined>>;

const typeOf = { number: 'number', category: 'string', boolean: 'boolean' } as const;

/**
 * Checks a table and its outcome: at least one column, names that differ, one length, every cell of its column's kind,
 * no NaN and nothing infinite.
 * @throws {LearningError} `invalid_table`, with column and row
 */
export function checkTable({ columns }: Table, outcome: readonly boolean[]): void {
  const fail = (message: string, ...path: (string | number)[]) => {
    throw new LearningError('invalid_table', message, path);
  };
  if (columns.length === 0) fail('Choose at least one field to learn from.');
  const names = new Set<string>();
  for (const { name, kind, values } of columns) {
    if (names.has(name)) fail(`Two columns are called “${name}”: give each a name of its own.`, name);
    names.add(name);
    if (values.length !== outcome.length)
      fail(`“${name}” has ${values.length} values for ${outcome.length} outcomes: give one for each.`, name);
    for (let row = 0; row < values.length; row++) {
      const wrong = problemOf(kind, values[row]);
      if (wrong) fail(`“${name}”, row ${row + 1}, ${wrong}`, name, row);
    }
  }
  const at = outcome.findIndex((value) => typeof value !== 'boolean');
  if (at >= 0) fail(`The outcome of row ${at + 1} is neither true nor false: leave out rows without one.`, at);
}

/** What is wrong with a value of a column of that kind, or undefined. */
export function problemOf(kind: Column['kind'], value: unknown): string | undefined {
  if (value === null) return undefined;
  if (typeof value !== typeOf[kind]) return `is not a ${kind}: give a ${typeOf[kind]}, or null where it is missing.`;
  if (typeof value === 'number' && !Number.isFinite(value))
    return `is ${value}: give a finite number, or null where it is missing.`;
  return undefined;
}

/** The rows of a table that are named, in that order. */
export function takeRows({ columns }: Table, rows: ArrayLike<number>): Table {
  const take = <T>(values: readonly T[]) => Array.from(rows, (row) => values[row] as T);
  return {
    columns: columns.map((column) => {
      if (column.kind === 'number') return { ...column, values: take(column.values) };
      if (column.kind === 'category') return { ...column, values: take(column.values) };
      return { ...column, values: take(column.values) };
    }),
  };
}
