import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { guardFormula } from './formula-guard.ts';
import { openImport } from './open.ts';
import type { RowIssue } from './plan/types.ts';
import { hasRows, outcomeIs } from './rows.ts';

/** A page is read with so many rows or characters, whichever is less; a row of any length comes alone. */
const pageRows = 1000;
const pageCharacters = 4_000_000;

/**
 * The rows that are not imported, as a CSV file with the reason in its last column: to be corrected and uploaded again.
 * Read page by page, so that it can be sent while it is made.
 */
export async function* wrongRowsFile(context: Context, id: string): AsyncGenerator<string> {
  const { columns } = await openImport(context, id);
  if (!(await hasRows(context, id)))
    throw new NotFoundError('The rows of this file are gone: they are kept for 30 days after the import.');
  yield `\uFEFF${line([...columns.map(({ name }) => name), 'Reason'])}`;
  let after = 0;
  for (;;) {
    const page = await wrongRows(context, id, after);
    const last = page.at(-1);
    if (!last) return;
    yield page.map(({ cells, issues }) => line([...cells, issues.map(({ message }) => message).join(' ')])).join('');
    after = last.line;
  }
}

interface WrongRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly issues: readonly RowIssue[];
}

/** The next wrong rows, whole. */
const wrongRows = ({ db }: Context, id: string, after: number): Promise<WrongRow[]> =>
  db.objects<WrongRow>(sql`
    select line, cells, issues from (
      select line, cells, coalesce(issues, '[]'::jsonb) as issues,
        sum(octet_length(array_to_string(cells, ''))) over (order by line rows between unbounded preceding and 1 preceding) as before
      from (select * from import_rows where import_id = ${id}::uuid and line > ${after} ${outcomeIs('wrong')}
        order by line limit ${pageRows}) page
    ) measured where coalesce(before, 0) < ${pageCharacters} order by line`);

/** RFC 4180: every cell is quoted, quotes within are doubled; what a spreadsheet would run is kept from it. */
const line = (cells: readonly string[]): string =>
  `${cells.map((cell) => `"${guardFormula(cell).replaceAll('"', '""')}"`).join(',')}\r\n`;
