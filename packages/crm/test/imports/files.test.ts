import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import {
  getImport,
  importRows,
  listImports,
  previewImport,
  receiveImport,
  wrongRowsFile,
} from '../../src/imports/index.ts';
import { findRecords } from '../../src/records/index.ts';
import { inWorld } from '../kit/world.ts';
import { bytes, check, csv, run, saidOf, upload } from './kit.ts';

const world = inWorld();
const receive = (text: string | Uint8Array) =>
  receiveImport(world.admin, { object: 'company', fileName: 'rows.csv' }, bytes(text));
const cellsOf = async (text: string | Uint8Array) => {
  const id = await receive(text);
  return (await previewImport(world.admin, { id, limit: 50 })).rows.map(({ cells }) => cells);
};

async function piecesOf(pieces: AsyncIterable<string>): Promise<string[]> {
  const all: string[] = [];
  for await (const piece of pieces) all.push(piece);
  return all;
}

test.each([
  ['semicolons', 'name;city\nAda;"Ulm; Old"\n', [['Ada', 'Ulm; Old']]],
  ['tabs', 'name\tcity\nAda\tUlm, Old\n', [['Ada', 'Ulm, Old']]],
  [
    'CRLF and an empty line',
    'name,city\r\nAda,Ulm\r\n\r\nBo,Rom\r\n',
    [
      ['Ada', 'Ulm'],
      ['Bo', 'Rom'],
    ],
  ],
  [
    'CR alone',
    'name,city\rAda,Ulm\rBo,Rom',
    [
      ['Ada', 'Ulm'],
      ['Bo', 'Rom'],
    ],
  ],
  ['a byte order mark', '\uFEFFname,city\nAda,Ulm', [['Ada', 'Ulm']]],
  ['quotes, lines and commas in cells', 'name,city\n"Ada ""A"" L","Ulm,\nOld"\n', [['Ada "A" L', 'Ulm,\nOld']]],
  ['a quote within a cell', 'name,city\n5" pipe,Ulm\n', [['5" pipe', 'Ulm']]],
  ['a cell that a spreadsheet would run', 'name,city\n"=HYPERLINK(""x"")",+1\n', [['=HYPERLINK("x")', '+1']]],
  ['one column', 'name\nAda\n', [['Ada']]],
])('reads %s', async (_, text, cells) => {
  expect(await cellsOf(text)).toEqual(cells);
});

test('reads Windows-1252 and UTF-16 as well as UTF-8, wherever the pieces end', async () => {
  const text = 'name,city\nÄda €,Öst\nBø,Łódź\n';
  expect(await cellsOf(text)).toEqual([
    ['Äda €', 'Öst'],
    ['Bø', 'Łódź'],
  ]);
  const windows = new Uint8Array(Buffer.from('name,city\n\u00C4da \u0080,\u00D6st\n', 'latin1'));
  expect(await cellsOf(windows)).toEqual([['Äda €', 'Öst']]);
  expect(await cellsOf(new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le')))).toEqual([
    ['Äda €', 'Öst'],
    ['Bø', 'Łódź'],
  ]);
  const piecemeal = await receiveImport(world.admin, { object: 'company', fileName: 'x.csv' }, bytes(text, 1));
  expect((await previewImport(world.admin, { id: piecemeal, limit: 1 })).rows[0]?.cells).toEqual(['Äda €', 'Öst']);
});

test('columns without a name or with the same one are told apart', async () => {
  const { columns } = await getImport(world.admin, { id: await receive('name,,Name,city,\nA,B,C,D,\n') });
  expect(columns.map(({ name }) => name)).toEqual(['name', 'Column 2', 'Name (2)', 'city']);
});

test.each([
  ['empty', '', 'The file is empty.'],
  ['blank', '\n \n', 'The file is empty.'],
  ['a header alone', 'name,city\n', 'The file has a header and no rows.'],
  ['binary', Uint8Array.from({ length: 5000 }, (_, at) => at % 256), 'This is no text file.'],
  ['a workbook', Uint8Array.from([0x50, 0x4b, 0x03, 0x04, 0x14]), 'This is a workbook or an archive.'],
  [
    'a quote that stays open',
    `name,city\nAda,Ulm\n"Bo,Rom\n${'x,y\n'.repeat(50)}`,
    'A quote is opened and never closed',
  ],
  ['too many columns', `${'a,'.repeat(600)}b\n1\n`, 'up to 500 can be read'],
])('refuses a file that is %s, and keeps nothing of it', async (_, text, message) => {
  const before = await world.db.rows(sql`select count(*) from imports`);
  await expect(receive(text)).rejects.toThrow(message);
  expect(await world.db.rows(sql`select count(*) from imports`)).toEqual(before);
});

test('a connection that breaks off leaves nothing', async () => {
  async function* broken() {
    yield* bytes(`name,city\n${'Ada,Ulm\n'.repeat(5000)}`);
    throw new Error('the connection was reset');
  }
  const before = await world.db.rows(sql`select (select count(*) from imports), (select count(*) from import_rows)`);
  await expect(receiveImport(world.admin, { object: 'company', fileName: 'x.csv' }, broken())).rejects.toThrow('reset');
  expect(await world.db.rows(sql`select (select count(*) from imports), (select count(*) from import_rows)`)).toEqual(
    before,
  );
  expect((await listImports(world.admin, { limit: 100 })).every(({ status }) => status !== 'uploading')).toBe(true);
});

test('rows that cannot be read are wrong at their line, the others come in', async () => {
  const text = csv(
    'name,city',
    'Ragged',
    'Wide,Ulm,Old',
    'Wide but empty,Ulm,,',
    'N\0ul,Ulm',
    `Long,${'x'.repeat(10_000_000)}`,
    ',,',
    '"=1+1",Ulm',
    'Good,Ulm',
  );
  const id = await upload(world.admin, 'company', text);
  const view = await run(world, world.admin, id);
  expect(await saidOf(world.admin, id)).toEqual({
    1: 'wrong: This row has 1 cells, and the header 2. Check its quotes and delimiters.',
    2: 'wrong: This row has 3 cells, and the header 2. Check its quotes and delimiters.',
    3: 'create',
    4: 'wrong: A cell holds a character (NUL) that cannot be kept.',
    5: 'wrong: A cell is longer than 100,000 characters. Only its beginning is kept here: correct it in the original file.',
    6: 'skip: The row is empty.',
    7: 'create',
    8: 'create',
  });
  expect(view.counts.run).toEqual({ create: 3, update: 0, skip: 1, wrong: 4 });
  const { items } = await findRecords(world.admin, 'company', { sort: [{ field: 'name', direction: 'asc' }] });
  expect(items.map(({ name }) => name)).toEqual(['=1+1', 'Good', 'Wide but empty']);
});

test('rows that are much too wide or long are not kept whole, and long cells are shown cut and given back whole', async () => {
  const story = `Once ${'x'.repeat(40_000)} end`;
  const text = csv(
    'name,city,description',
    `Wide${',y'.repeat(200_000)}`,
    `Long,${'z'.repeat(90_000)}`,
    `,Ulm,${story}`,
  );
  const id = await upload(world.admin, 'company', text);
  await check(world, world.admin, id);
  const cut = 'Only its beginning is kept here: correct it in the original file.';
  const { rows } = await importRows(world.admin, { id, cursor: 0, limit: 10 });
  expect(rows.map(({ cells, issues }) => [cells.map((cell) => cell.length), issues[0]?.message])).toEqual([
    [[4, 1, 1, 1], `This row has 200001 cells, and the header 3. Check its quotes and delimiters. ${cut}`],
    [[4, 1000], `This row has 2 cells, and the header 3. Check its quotes and delimiters. ${cut}`],
    [[0, 3, 1000], 'Enter name.'],
  ]);
  const lines = (await piecesOf(wrongRowsFile(world.admin, id))).join('').split('\r\n');
  expect(lines.map((line) => line.length < 4000)).toEqual([true, true, true, false, true]);
  expect(lines[3]).toContain(`"","Ulm","${story}"`);
});

test('wrong rows of any length and number are all in their file', async () => {
  const long = 'x'.repeat(90_000);
  const names = Array.from({ length: 60 }, (_, at) => `${at} ${long}`);
  const id = await upload(world.admin, 'company', csv('name,email', ...names.map((name) => `${name},x@`)));
  await check(world, world.admin, id);
  const pages = await piecesOf(wrongRowsFile(world.admin, id));
  expect(pages.length).toBe(3);
  expect(pages.every((page) => page.length < 5_000_000)).toBe(true);
  const lines = pages.join('').split('\r\n').slice(1, -1);
  expect(lines.map((line) => line.slice(1, line.indexOf('","')))).toEqual(names);
});

test('what a cell holds is held against its field, at its column', async () => {
  const text = csv(
    'name,website,employees,email',
    'Good,https://www.good.example/x,1200,',
    'Bad,no domain,many,x@',
    ',fine.example,1,',
    'Twin,good.example,1,',
  );
  const id = await upload(world.admin, 'company', text, () => ({ key: null }));
  await check(world, world.admin, id);
  expect(await saidOf(world.admin, id)).toEqual({
    1: 'create',
    2: 'wrong: Enter a domain such as example.com.: Enter a whole number of at least 0.: Enter an e-mail address such as ada@example.com.',
    3: 'wrong: Enter name.',
    4: 'wrong: Row 1 has this domain already.',
  });
});
