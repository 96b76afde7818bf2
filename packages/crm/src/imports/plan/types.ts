import type { SchemaField } from '../../schema/index.ts';
import type { Outcome } from '../stored.ts';

/** Something to say of a row, at the column that it is about. */
export interface RowIssue {
  /** The column's position; null for what is about the row as a whole. */
  readonly column: number | null;
  readonly message: string;
}

/** A row of the file. */
export interface FileRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly broken: string | null;
}

/** A record that a row names and that is to be made for it. */
export interface ToMake {
  readonly field: SchemaField;
  readonly name: string;
}

/** What a row says, before anyone has looked whether its record is there. */
export interface Reading {
  readonly row: FileRow;
  /** By field path; what the row says nothing of is missing. */
  readonly values: Map<string, unknown>;
  readonly issues: RowIssue[];
  readonly toMake: ToMake[];
  /** Names another row's record, which may not be there yet: set when all rows are in. */
  readonly later: ToMake[];
  /** Fields that will hold what the run makes first (a stage of the new pipeline). */
  readonly awaited: Set<string>;
}

/** What becomes of a row. */
export interface PlannedRow extends Reading {
  readonly outcome: Outcome;
  /** The record that it changes; null when it makes one. */
  readonly recordId: string | null;
}
