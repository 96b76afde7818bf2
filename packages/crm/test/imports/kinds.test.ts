import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { getImport, importValues, proposePipeline, setImportMapping } from '../../src/imports/index.ts';
import { findRecords } from '../../src/records/index.ts';
import { inWorld } from '../kit/world.ts';
import { check, csv, run, saidOf, undo, upload } from './kit.ts';

const world = inWorld();

const accounts = csv(
  'account,sector,revenue,employees,office_location,subsidiary_of',
  'Harbour Works,retail,12.5,120,Norway,',
  'Öster Mills,textile,3,40,Sweden,Harbour Works',
  'Northwind Tools,tools,0.75,8,Norway,Öster Mills',
);
const team = csv('sales_agent,manager', 'Ines Falk,Per Holm', 'Tom van Dyk,Per Holm');
const pipeline = csv(
  'opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value',
  'A1,Ines Falk,Lathe,Harbour Works,Won,2026-01-02,2026-02-03,1054',
  'A2,Tom van Dyk,Lathe,Harbor Works,Lost,2026-01-05,2026-03-01,0',
  'A3,Tom Van Dyk,Drill,,Engaging,2026-02-01,,',
  'A4,ines falk,Drill,Oster Mills,Prospecting,,,',
);

test('companies, members and deals of one seller come in, and go again', async () => {
  const { admin } = world;
  const companies = await upload(admin, 'company', accounts, (guess) => ({
    columns: guess.columns.map((one) =>
      one.field === 'annualRevenue' ? { ...one, scale: 'm', currency: 'USD' } : one,
    ),
  }));
  expect(await run(world, admin, companies)).toMatchObject({
    status: 'done',
    counts: { run: { create: 3, wrong: 0 } },
  });
  const found = await findRecords(admin, 'company', { sort: [{ field: 'size', direction: 'asc' }] });
  expect(found.items).toMatchObject([
    { name: 'Northwind Tools', annualRevenue: { minor: 75_000_000, currency: 'USD' } },
    { name: 'Öster Mills', industry: 'textile', address: { country: 'Sweden' } },
    { name: 'Harbour Works', size: 120, parentId: null },
  ]);
  const idOf = (name: string) => found.items.find((item) => item.name === name)?.id;
  expect(found.items[0]?.parentId).toBe(idOf('Öster Mills'));
  expect(found.items[1]?.parentId).toBe(idOf('Harbour Works'));

  const members = await upload(admin, 'member', team);
  expect(await run(world, admin, members)).toMatchObject({ status: 'done', counts: { run: { create: 2 } } });
  const [ines] = await world.db.rows(sql`select is_active, last_name from users where first_name = 'Ines'`);
  expect(ines).toEqual([false, 'Falk']);

  const deals = await upload(admin, 'deal', pipeline, (guess) => ({
    columns: guess.columns.map((one) => (one.field === 'company' ? { ...one, otherwise: 'wrong' } : one)),
  }));
  const guessed = (await getImport(admin, { id: deals })).mapping;
  expect(guessed.columns.map(({ field }) => field)).toEqual([
    'externalId',
    'owner',
    'company',
    'stage',
    'openedOn',
    'closeDate',
    'amount',
  ]);
  expect(guessed).toMatchObject({ key: 'externalId', template: { field: 'name', text: '{product} · {account}' } });
  const newPipeline = await proposePipeline(admin, { id: deals });
  expect(newPipeline.stages.map(({ name, outcome }) => `${name} ${outcome}`)).toEqual([
    'Prospecting open',
    'Engaging open',
    'Won won',
    'Lost lost',
  ]);
  const { values, open } = await importValues(admin, { id: deals, column: 3, limit: 100 });
  expect(open).toBe(1);
  expect(values[0]).toMatchObject({ text: 'Harbor Works', candidates: [{ title: 'Harbour Works', near: true }] });

  await setImportMapping(admin, { id: deals, mapping: { ...guessed, newPipeline } });
  expect(await check(world, admin, deals)).toMatchObject({
    status: 'ready',
    counts: { check: { create: 3, wrong: 1 } },
  });
  expect((await saidOf(admin, deals))[2]).toBe(
    'wrong: No company is called "Harbor Works". Did you mean "Harbour Works"?',
  );
  expect((await findRecords(admin, 'deal', { count: 'exact' })).count).toBe(0);

  const choices = { [values[0]?.key ?? '']: { use: values[0]?.candidates[0]?.id ?? '' } };
  const columns = guessed.columns.map((one) => (one.field === 'company' ? { ...one, choices } : one));
  await setImportMapping(admin, { id: deals, mapping: { ...guessed, columns, newPipeline } });
  const done = await run(world, admin, deals);
  expect(done).toMatchObject({ status: 'done', counts: { run: { create: 4, wrong: 0 }, also: { pipeline: 1 } } });
  const { items, references } = await findRecords(admin, 'deal', { sort: [{ field: 'externalId', direction: 'asc' }] });
  expect(items).toMatchObject([
    {
      name: 'Lathe · Harbour Works',
      status: 'won',
      openedOn: '2026-01-02',
      closeDate: '2026-02-03',
      amount: { minor: 105_400, currency: 'USD' },
    },
    { name: 'Lathe · Harbor Works', status: 'lost', amount: { minor: 0 } },
    { name: 'Drill', status: 'open', companyId: null, amount: null },
    { name: 'Drill · Oster Mills', status: 'open', companyId: idOf('Öster Mills') },
  ]);
  expect(items.map((item) => references[item.ownerId as string]?.title)).toEqual([
    'Ines Falk',
    'Tom van Dyk',
    'Tom van Dyk',
    'Ines Falk',
  ]);
  expect(items[1]?.companyId).toBe(idOf('Harbour Works'));

  const again = await upload(admin, 'deal', pipeline, () => ({ columns, constants: { pipeline: done.pipelineId } }));
  expect(await check(world, admin, again)).toMatchObject({ counts: { check: { create: 0, update: 4 } } });

  expect(await undo(world, admin, deals)).toMatchObject({ status: 'undone', counts: { undone: 9 }, undoConflicts: [] });
  expect(await undo(world, admin, members)).toMatchObject({ status: 'undone' });
  expect(await undo(world, admin, companies)).toMatchObject({ status: 'undone', counts: { undone: 3 } });
  for (const object of ['deal', 'company'])
    expect((await findRecords(admin, object, { count: 'exact' })).count).toBe(0);
});
