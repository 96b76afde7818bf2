import { CardinalError, ConflictError, ValidationError } from '../../errors/index.ts';
import { byProperty } from '../../records/input.ts';
import { columnOf } from './planner.ts';
import type { ReadingPlan } from './reader.ts';
import type { PlannedRow, RowIssue } from './types.ts';

/** Rows that a command refused, by line. The transaction is gone; the others may be tried again without them. */
export class RowsRefused extends Error {
  override readonly name = 'RowsRefused';
  readonly rows: ReadonlyMap<number, readonly RowIssue[]>;
  constructor(rows: ReadonlyMap<number, readonly RowIssue[]>, cause: unknown) {
    super('a command refused rows', { cause });
    this.rows = rows;
  }
}

/** A command refused a set of rows without saying which of them is to blame: fewer may be tried. */
export class SetRefused extends Error {
  override readonly name = 'SetRefused';
  readonly size: number;
  constructor(size: number, cause: unknown) {
    super('a command refused a set of rows', { cause });
    this.size = size;
  }
}

/**
 * Writes a number of rows. With its row named or alone, a refusal is the row's; else the set is to be parted until it is.
 * @throws SetRefused
 */
export async function partly<T>(size: number, write: () => Promise<T>): Promise<T> {
  try {
    return await write();
  } catch (error) {
    if (error instanceof CardinalError && size > 1) throw new SetRefused(size, error);
    throw error;
  }
}

/**
 * Runs a command over rows and tells which of them it refused.
 * @throws RowsRefused when the command says which, or when there is only one
 */
export async function blameRows<T>(
  plan: ReadingPlan,
  rows: readonly PlannedRow[],
  command: () => Promise<T>,
): Promise<T> {
  try {
    return await command();
  } catch (error) {
    if (!(error instanceof CardinalError)) throw error;
    const refused = culprits(plan, rows, error);
    if (refused.size) throw new RowsRefused(refused, error);
    throw error;
  }
}

function culprits(plan: ReadingPlan, rows: readonly PlannedRow[], error: CardinalError): Map<number, RowIssue[]> {
  const refused = new Map<number, RowIssue[]>();
  const named = error instanceof ValidationError || error instanceof ConflictError ? error.issues : [];
  for (const { path, message } of named) {
    const row = path[0] === 'records' && typeof path[1] === 'number' ? rows[path[1]] : undefined;
    if (!row) continue;
    refused.set(row.row.line, [
      ...(refused.get(row.row.line) ?? []),
      { column: columnAt(plan, path.slice(2)), message },
    ]);
  }
  const [only] = rows;
  if (refused.size === 0 && rows.length === 1 && only)
    refused.set(only.row.line, [{ column: null, message: error.message }]);
  return refused;
}

function columnAt(plan: ReadingPlan, path: readonly (string | number)[]): number | null {
  const [first, second] = path[0] === 'set' ? path.slice(1) : path;
  const property = first === 'custom' ? `custom.${second}` : String(first);
  const field = byProperty(plan.object).get(property);
  return field ? columnOf(plan, field) : null;
}
