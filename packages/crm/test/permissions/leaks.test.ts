import { beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { dealBoard, dealBoardColumn, moveDeal } from '../../src/deals/index.ts';
import { recordHistory } from '../../src/history/index.ts';
import { type Grant, type Role, type Scope, shippedRoles } from '../../src/permissions/index.ts';
import { listPipelines } from '../../src/pipelines/index.ts';
import { findRecords, getRecord } from '../../src/records/index.ts';
import { closedDeals, pipelineValue } from '../../src/reports/index.ts';
import { timelineOf } from '../../src/timeline/index.ts';
import { change, make, makeOne, read, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const only = (read: Scope): Grant => ({ create: 'all', read, update: 'all', delete: 'all' });
const role = (key: string, objects: Role['objects'], more: Partial<Role> = {}): Role => ({
  ...shippedRoles.manager,
  key,
  objects,
  ...more,
});
const as = async (...given: Parameters<typeof role>) => await world.as(role(...given));
const titlesIn = async (context: Context, object: string, input = {}) =>
  (await findRecords(context, object, { limit: 200, ...input })).items
    .map(({ name, title }) => (name ?? title) as string)
    .toSorted();

describe('a hop through a relation', () => {
  let hidden: string;
  let gone: string;
  beforeAll(async () => {
    [hidden, gone] = (await make(
      world.admin,
      'company',
      { name: 'Hidden', industry: 'x' },
      { name: 'Gone', industry: 'x' },
    )) as [string, string];
    await make(
      world.admin,
      'contact',
      { firstName: 'Of hidden', companyId: hidden },
      { firstName: 'Of gone', companyId: gone },
    );
    await trash(world.admin, 'company', gone);
  });

  test('tells nothing of what one may not see or what is in the trash', async () => {
    const clerk = await as('hop', { company: only('own') });
    const own = await makeOne(clerk, 'company', { name: 'Own', industry: 'x' });
    await make(clerk, 'contact', { firstName: 'Of own', companyId: own });
    for (const conditions of [
      { eq: 'x' },
      { ne: 'y' },
      { contains: 'x' },
      { empty: false },
      { in: ['x'] },
      { notIn: ['y'] },
    ]) {
      const filter = { where: { 'company.industry': conditions } };
      expect(await titlesIn(clerk, 'contact', { filter })).toEqual(['Of own']);
      expect(await titlesIn(world.admin, 'contact', { filter })).toEqual(['Of hidden', 'Of own']);
    }
    const sort = [{ field: 'company', direction: 'asc' as const }];
    const page = await findRecords(clerk, 'contact', { sort });
    expect(page.items[0]?.name).toBe('Of own');
    expect(Object.keys(page.references).filter((id) => [own, hidden, gone].includes(id))).toEqual([own]);
  });

  test('to an object that one may not see at all is no path', async () => {
    const clerk = await as('none', { company: only('none') });
    const filter = { where: { 'company.name': { eq: 'Hidden' } } };
    expect((await refusal(findRecords(clerk, 'contact', { filter }))).issues).toEqual([
      'filter.where.company.name: unknown_field',
    ]);
    const sort = [{ field: 'company.name', direction: 'asc' as const }];
    expect((await refusal(findRecords(clerk, 'contact', { sort }))).code).toBe('invalid');
  });
});

describe('a note', () => {
  test('is read by who may read a record that it is about, by its author, and when it is about nothing', async () => {
    const clerk = await as('notes', { company: only('own'), task: only('own') });
    const [foreign] = await make(world.admin, 'company', { name: 'Foreign' });
    const own = await makeOne(clerk, 'company', { name: 'Own' });
    const contact = await makeOne(world.admin, 'contact', { firstName: 'Ada' });
    const trashed = await makeOne(clerk, 'company', { name: 'Trashed' });
    const foreignTask = await makeOne(world.admin, 'task', { title: 'Foreign', links: [contact] });
    const ownTask = await makeOne(clerk, 'task', { title: 'Own', links: [] });
    const aboutOwn = await makeOne(world.admin, 'note', { body: 'about own', links: [own] });
    const notes: [string, unknown[], boolean][] = [
      ['about a foreign company', [foreign], false],
      ['about an own company', [own], true],
      ['about both', [foreign, own], true],
      ['about a contact', [contact], true],
      ['about nothing', [], true],
      ['about an own company in the trash', [trashed], false],
      ['about a foreign task', [foreignTask], false],
      ['about an own task', [ownTask], true],
      ['about a note that is read', [aboutOwn], true],
    ];
    for (const [body, links] of notes) await make(world.admin, 'note', { body, links });
    await make(clerk, 'note', { body: 'by oneself' });
    await trash(world.admin, 'company', trashed);
    const expected = [...notes.filter(([, , isRead]) => isRead).map(([body]) => body), 'by oneself', 'about own'];
    expect(await titlesIn(clerk, 'note')).toEqual(expected.toSorted());
    const unread = notes.filter(([, , isRead]) => !isRead).map(([body]) => body);
    for (const { id } of (
      await findRecords(world.admin, 'note', { limit: 200, filter: { where: { title: { in: unread } } } })
    ).items) {
      expect((await refusal(getRecord(clerk, 'note', { id }))).code).toBe('not_found');
    }
    const about = await timelineOf(clerk, 'contact', { id: contact });
    expect(about.entries.map(({ kind }) => kind)).toEqual(['note', 'change']);
  });

  test("that one may only read when it is one's own follows that and nothing else", async () => {
    const clerk = await as('ownNotes', { note: only('own') });
    const contact = await makeOne(world.admin, 'contact', { firstName: 'Ada' });
    await make(world.admin, 'note', { body: 'foreign', links: [contact] }, { body: 'about nothing, foreign' });
    await make(clerk, 'note', { body: 'mine', links: [contact] });
    expect(await titlesIn(clerk, 'note')).toEqual(['mine']);
  });
});

test('what is linked to a record is told to who may see links only', async () => {
  const deal = await makeOne(world.admin, 'deal', { name: 'Linked' });
  await make(world.admin, 'note', { body: 'n', links: [deal] });
  await make(world.admin, 'task', { title: 't', links: [deal] });
  const seen = async (object: string) => {
    const context = await as(`no links of ${object}`, {}, { hiddenFields: { [object]: ['links'] } });
    const { stageId } = await read(world.admin, 'deal', deal);
    const { nextTasks } = await dealBoardColumn(context, { stageId: stageId as string });
    const { entries } = await timelineOf(context, 'deal', { id: deal });
    return [...entries.map(({ kind }) => kind), ...(nextTasks[deal] ? ['next task'] : [])].toSorted();
  };
  expect(await seen('activity')).toEqual(['change', 'next task', 'note', 'task']);
  expect(await seen('task')).toEqual(['change', 'note']);
  expect(await seen('note')).toEqual(['change', 'next task', 'task']);
});

test('a card is not dropped under one that may not be seen, as if there were none', async () => {
  const clerk = await as('drops', { deal: only('own') });
  const [stageId = ''] = await stagesWith('open');
  const foreign = await makeOne(world.admin, 'deal', { name: 'Foreign', stageId });
  const [own = '', above = ''] = await make(clerk, 'deal', { name: 'Own', stageId }, { name: 'Above', stageId });
  const drop = (afterId: string) => moveDeal(clerk, { id: own, stageId, afterId });
  expect((await refusal(drop(foreign))).issues).toEqual(['afterId: moved']);
  await drop(above);
});

describe('board and reports', () => {
  test('count and show only what one may see', async () => {
    const clerk = await as('board', { deal: only('own') });
    const amount = (minor: number) => ({ minor, currency: 'EUR' });
    const input = { closeDate: '2026-05-05' };
    const [won] = await stagesWith('won');
    await make(world.admin, 'deal', { ...input, name: 'Foreign', amount: amount(7), stageId: won });
    await make(clerk, 'deal', { ...input, name: 'Own', amount: amount(100), stageId: won });
    const [pipeline] = await listPipelines(clerk);
    const pipelineId = pipeline?.id as string;
    const column = (await dealBoard(clerk, { pipelineId })).find(({ stage }) => stage.id === won);
    expect(column?.cards.map(({ name }) => name)).toEqual(['Own']);
    const total = { count: 1, totals: [{ currency: 'EUR', minor: 100, weighted: 100 }] };
    expect(column?.total).toMatchObject(total);
    expect((await pipelineValue(clerk, { pipelineId })).find(({ stage }) => stage.id === won)).toMatchObject(total);
    expect(await closedDeals(clerk, {})).toEqual([{ start: '2026-05-01', won: total, lost: { count: 0, totals: [] } }]);
  });

  test('show no amounts, weights or dates to who may not know them, and no stages to who may not see stages', async () => {
    const [pipeline] = await listPipelines(world.admin);
    const pipelineId = pipeline?.id as string;
    await make(world.admin, 'deal', { name: 'Override', amount: { minor: 1000, currency: 'EUR' }, probability: 90 });
    const weights = async (context: Context) => (await pipelineValue(context, { pipelineId }))[0]?.totals;
    const hiding = (field: string) => as(`no ${field}`, {}, { hiddenFields: { deal: [field] } });
    expect(await weights(world.admin)).toEqual([{ currency: 'EUR', minor: 1000, weighted: 900 }]);
    expect(await weights(await hiding('probability'))).toEqual([{ currency: 'EUR', minor: 1000, weighted: 100 }]);
    expect(await weights(await hiding('amount'))).toEqual([]);
    expect(await closedDeals(await hiding('closeDate'), {})).toEqual([]);
    const hidden = async (field: string, show: (context: Context) => Promise<unknown>) =>
      (await refusal(show(await hiding(field)))).code;
    for (const field of ['stage', 'pipeline']) {
      expect(await hidden(field, (context) => dealBoard(context, { pipelineId }))).toBe('forbidden');
      expect(await hidden(field, (context) => pipelineValue(context, { pipelineId }))).toBe('forbidden');
    }
    const [stageId = ''] = await stagesWith('open');
    expect(await hidden('stage', (context) => dealBoardColumn(context, { stageId }))).toBe('forbidden');
    expect(await hidden('status', (context) => closedDeals(context, {}))).toBe('forbidden');
    expect(await hidden('pipeline', (context) => closedDeals(context, { pipelineId }))).toBe('forbidden');
    const blind = await as('no stages', { stage: only('none') });
    expect((await refusal(dealBoard(blind, { pipelineId }))).code).toBe('forbidden');
    expect((await refusal(pipelineValue(blind, { pipelineId }))).code).toBe('forbidden');
    const noDeals = await as('no deals', { deal: only('none') });
    expect((await refusal(closedDeals(noDeals, {}))).code).toBe('forbidden');
  });
});

test('history tells fields and names only to who may know them', async () => {
  const blind = await as('history', { company: only('own') }, { hiddenFields: { contact: ['jobTitle'] } });
  const companyId = await makeOne(world.admin, 'company', { name: 'Secret' });
  const id = await makeOne(world.admin, 'contact', { firstName: 'Ada', companyId, jobTitle: 'Countess' });
  await change(world.admin, 'contact', id, { jobTitle: 'Analyst', firstName: 'Augusta' });
  const { entries, references } = await recordHistory(blind, 'contact', { id });
  expect(entries[0]?.fields).toEqual([{ path: 'firstName', before: 'Ada', after: 'Augusta' }]);
  expect(JSON.stringify(entries)).not.toMatch(/Countess|Analyst/);
  expect(references).not.toHaveProperty(companyId);
});

async function stagesWith(outcome: string): Promise<string[]> {
  const [pipeline] = await listPipelines(world.admin);
  return (pipeline?.stages ?? []).filter((stage) => stage.outcome === outcome).map(({ id }) => id);
}
