import type { Context } from '../context/index.ts';
import { guardFormula } from './formula-guard.ts';
import { openImport } from './open.ts';
import { importRows } from './rows.ts';

const pageSize = 1000;

/**
 * The rows that are not imported, as a CSV file with the reason in its last column: to be corrected and uploaded again.
 * Read page by page, so that it can be sent while it is made.
 */
export async function* wrongRowsFile(context: Context, id: string): AsyncGenerator<string> {
  const { columns } = await openImport(context, id);
  yield `\uFEFF${line([...columns.map(({ name }) => name), 'Reason'])}`;
  let after: number | null = 0;
  while (after !== null) {
    const page: Awaited<ReturnType<typeof importRows>> = await importRows(context, {
      id,
      outcome: 'wrong',
      cursor: after,
      limit: pageSize,
    });
    yield page.rows
      .map(({ cells, issues }) => line([...cells, issues.map(({ message }) => message).join(' ')]))
      .join('');
    after = page.next;
  }
}

/** RFC 4180: every cell is quoted, quotes within are doubled; what a spreadsheet would run is kept from it. */
const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${guardFormula(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
