import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Context } from '../../context/index.ts';
import { requireUser } from '../../members/require-user.ts';
import type { SchemaObject } from '../../schema/index.ts';
import { guessMapping } from '../guess/mapping.ts';
import { requireImport, targetOf } from '../target.ts';
import { problem, readHeader } from './header.ts';
import { type FileFormat, readRows } from './rows.ts';

export const maxRows = 1_000_000;
const maxCell = 100_000;
/** A row that cannot be read is kept to be looked at, not to be imported: so much of each of its cells. */
const shownCell = 1000;
/** Rows travel to the database in sets of up to this many rows or characters. */
const setRows = 1000;
const setCharacters = 4_000_000;

export const receiveInput = z.strictObject({
  /** An object's key, or `member`. */
  object: z.string().min(1).max(100),
  fileName: z.string().trim().min(1).max(255),
});

interface StoredRow {
  readonly line: number;
  readonly cells: readonly string[];
  readonly broken: string | null;
}

/**
 * Keeps the rows of a CSV file while it arrives, as a new import; nothing remains of a file that breaks off.
 * @returns the import's id
 * @throws ForbiddenError, NotFoundError, ValidationError for a file that cannot be read
 */
export async function receiveImport(
  context: Context,
  { object, fileName }: z.infer<typeof receiveInput>,
  body: AsyncIterable<Uint8Array>,
): Promise<string> {
  const target = targetOf(context.schema, object);
  requireImport(context.actor.role, target);
  const id = uuidv7();
  await context.db.rows(sql`insert into imports (id, object, status, file_name, created_by)
    values (${id}::uuid, ${object}, 'uploading', ${tidyName(fileName)}, ${requireUser(context)}::uuid)`);
  try {
    await store(context, id, target, body);
  } catch (error) {
    await context.db.rows(sql`delete from imports where id = ${id}::uuid`);
    throw error;
  }
  return id;
}

async function store(
  { db, actor }: Context,
  id: string,
  target: SchemaObject,
  body: AsyncIterable<Uint8Array>,
): Promise<void> {
  const format: FileFormat = { delimiter: ',', encoding: 'utf-8', bytes: 0 };
  const rows = readRows(body, format);
  const first = await rows.next();
  const columns = readHeader(first.done ? [] : first.value);
  let [line, set, characters] = [0, [] as StoredRow[], 0];
  const flush = async () => {
    if (set.length) await insertRows(db, id, set);
    [set, characters] = [[], 0];
  };
  for await (const cells of rows) {
    line += 1;
    if (line > maxRows) throw problem('The file has more than 1,000,000 rows. Split it and import the parts.');
    const row = tidyRow(line, cells, columns.length);
    set.push(row);
    characters += row.cells.reduce((sum, cell) => sum + cell.length, 0);
    if (set.length >= setRows || characters >= setCharacters) await flush();
  }
  if (line === 0) throw problem('The file has a header and no rows.');
  await flush();
  await db.rows(sql`update imports set status = 'mapping', total_rows = ${line},
    columns = ${JSON.stringify(columns)}::jsonb, mapping = ${JSON.stringify(guessMapping(target, actor.role, columns))}::jsonb,
    format = ${JSON.stringify(format)}::jsonb where id = ${id}::uuid`);
}

async function insertRows(db: Context['db'], id: string, rows: readonly StoredRow[]): Promise<void> {
  await db.rows(sql`insert into import_rows (import_id, line, cells, broken)
    select ${id}::uuid, r.line, r.cells, r.broken
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(line integer, cells text[], broken text)`);
}

/**
 * Brings a row to the header's length and says what keeps it from being read. Of a row that cannot be, no more is kept
 * than shows what is wrong: one cell beyond the header's, and the beginnings of long ones.
 */
function tidyRow(line: number, cells: readonly string[], width: number): StoredRow {
  const broken = flawOf(cells, width);
  if (broken === null) return { line, cells: cells.slice(0, width).map((cell) => cell.toWellFormed()), broken };
  const kept = cells.slice(0, width + 1);
  const isCut = cells.length > kept.length || kept.some((cell) => cell.length > shownCell);
  const told = isCut ? `${broken} Only its beginning is kept here: correct it in the original file.` : broken;
  return { line, cells: kept.map(beginningOf), broken: told };
}

function flawOf(cells: readonly string[], width: number): string | null {
  if (cells.length < width || cells.some((cell, index) => index >= width && cell.trim() !== ''))
    return `This row has ${cells.length} cells, and the header ${width}. Check its quotes and delimiters.`;
  if (cells.some((cell) => cell.length > maxCell))
    return `A cell is longer than ${maxCell.toLocaleString('en')} characters.`;
  return cells.some((cell) => cell.includes('\0')) ? 'A cell holds a character (NUL) that cannot be kept.' : null;
}

function beginningOf(cell: string): string {
  const short = cell.length > shownCell ? `${cell.slice(0, shownCell)}…` : cell;
  return short.replaceAll('\0', '\uFFFD').toWellFormed();
}

const tidyName = (name: string): string =>
  name
    .replace(/\p{Cc}+/gu, ' ')
    .toWellFormed()
    .slice(0, 255);
