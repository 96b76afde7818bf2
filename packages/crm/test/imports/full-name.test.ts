import { expect, test } from 'vitest';
import { getImport, listImportTargets, setImportMapping } from '../../src/imports/index.ts';
import { mappingInput } from '../../src/imports/mapping.ts';
import { rowReader } from '../../src/imports/plan/reader.ts';
import { shippedObjects } from '../../src/objects/index.ts';
import { findRecords } from '../../src/records/index.ts';
import { buildSchema, type ObjectSource, objectOf } from '../../src/schema/index.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';
import { csv, run, saidOf, undo, upload } from './kit.ts';

const world = inWorld();

test('a column of full names becomes first and last names, foreign statuses the default, and all is undone', async () => {
  const { admin } = world;
  const text = csv(
    'Full name,Email,Status',
    'Anna Maria Koch,amk@x.example,Hot prospect',
    'Cher,cher@x.example,Working',
    ',none@x.example,Lead',
  );
  const id = await upload(admin, 'contact', text, (guess) => ({
    columns: guess.columns.map((one) => (one.field === 'status' ? { ...one, otherwise: 'empty' as const } : one)),
  }));
  const { mapping } = await getImport(admin, { id });
  expect(mapping.columns.map(({ field }) => field)).toEqual(['name', 'emails', 'status']);
  const view = await run(world, admin, id);
  expect(await saidOf(admin, id)).toEqual({ 1: 'create', 2: 'create', 3: 'wrong: Enter a first or a last name.' });
  expect(view.counts.run).toMatchObject({ create: 2, wrong: 1 });
  const { items } = await findRecords(admin, 'contact', { sort: [{ field: 'name', direction: 'asc' }] });
  expect(items).toMatchObject([
    { name: 'Anna Maria Koch', firstName: 'Anna Maria', lastName: 'Koch', status: 'lead' },
    { name: 'Cher', firstName: 'Cher', lastName: null, status: 'lead' },
  ]);
  await undo(world, admin, id);
  expect((await findRecords(admin, 'contact', {})).items).toEqual([]);
});

test('a file with first and last names has them mapped, and a full name beside a part is refused', async () => {
  const { admin } = world;
  const id = await upload(admin, 'contact', csv('Name,First name,Last name', 'A B,A,B'));
  const { mapping } = await getImport(admin, { id });
  expect(mapping.columns.map(({ field }) => field)).toEqual(['firstName', 'lastName']);
  const both = mappingInput.parse({
    columns: [
      { column: 0, field: 'name' },
      { column: 2, field: 'lastName' },
    ],
  });
  expect((await refusal(setImportMapping(admin, { id, mapping: both }))).issues).toEqual([
    'mapping.columns.1: invalid',
  ]);
  const constant = mappingInput.parse({ constants: { name: 'A B' } });
  expect((await refusal(setImportMapping(admin, { id, mapping: constant }))).issues).toEqual([
    'mapping.constants.name: invalid',
  ]);
});

test('what a column may go to says so', async () => {
  const fields = (await listImportTargets(world.admin)).find(({ key }) => key === 'contact')?.fields;
  expect(fields?.find(({ path }) => path === 'name')).toMatchObject({
    label: 'Name, split into first name and last name',
    required: false,
  });
  expect(fields?.find(({ path }) => path === 'status')?.default).toBe('Lead');
});

/** Crew are called by three names; nothing but the definition says so. */
const crew: ObjectSource = {
  key: 'crew',
  singular: 'Crew member',
  plural: 'Crew',
  slug: 'crew',
  table: 'crew',
  icon: 'anchor',
  description: 'Invented for this test.',
  title: 'called',
  kind: 'record',
  fields: {
    called: { type: 'text', label: 'Called', required: true, derived: true },
    given: { type: 'text', label: 'Given', partOfTitle: true },
    middle: { type: 'text', label: 'Middle', partOfTitle: true },
    family: { type: 'text', label: 'Family', partOfTitle: true },
  },
};

test('the title of an invented object is split into the parts that it has', () => {
  const read = rowReader({
    object: objectOf(buildSchema([...shippedObjects, crew]), 'crew'),
    mapping: mappingInput.parse({ columns: [{ column: 0, field: 'called' }] }),
    columns: [{ name: 'Called' }],
    lookups: new Map(),
    constants: new Map(),
    pipeline: undefined,
    parseContext: { today: '2026-01-01', timeZone: 'UTC', country: 'US', currency: 'USD' },
  });
  const valuesOf = (cell: string) => Object.fromEntries(read({ line: 1, cells: [cell], broken: null }).values);
  expect(valuesOf('Jan Piet  de Vries ')).toEqual({ given: 'Jan Piet', middle: 'de', family: 'Vries' });
  expect(valuesOf('Ann Lee')).toEqual({ given: 'Ann', middle: 'Lee' });
  expect(valuesOf(' ')).toEqual({});
});
