import { fieldType, type ParseContext } from '@cardinal/crm/fields';
import type { SchemaField } from '@cardinal/crm/schema';
import type { RecordRow } from '../fields/index.ts';
import type { GridCell } from './keys.ts';

interface Target {
  at: GridCell;
  rows: readonly RecordRow[];
  fields: readonly SchemaField[];
  editable: (row: RecordRow, field: SchemaField) => boolean;
  commit: (row: RecordRow, field: SchemaField, value: unknown) => void;
  context: ParseContext;
}

/** Copied cells as lines of tab-separated words, the way spreadsheets put them on the clipboard. */
const pastedCells = (text: string): string[][] =>
  text
    .replace(/\r\n?/g, '\n')
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => line.split('\t'));

/**
 * Fills cells from the keyboard's place with what was copied; what cannot be read or written is passed over.
 * Answers with how many cells were filled and how many were not.
 */
export function pasteCells(
  text: string,
  { at, rows, fields, editable, commit, context }: Target,
): { filled: number; refused: number } {
  let filled = 0;
  let refused = 0;
  pastedCells(text).forEach((line, down) => {
    line.forEach((words, right) => {
      const cell = { row: at.row + down, col: at.col + right };
      const [row, field] = [rows[cell.row], fields[cell.col]];
      const isReference = field?.target !== undefined || field?.type === 'user' || field?.type === 'recordLinks';
      const parsed = field && !isReference ? fieldType(field.type).parse(words, field, context) : null;
      if (row && field && parsed?.ok && editable(row, field)) {
        commit(row, field, parsed.value);
        filled++;
      } else refused++;
    });
  });
  return { filled, refused };
}
