import { connect } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { boardColumnInput, dealBoard, dealBoardColumn, moveDeal } from '../../src/deals/index.ts';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { listPipelines } from '../../src/pipelines/index.ts';
import { updateRecords } from '../../src/records/index.ts';
import { change, make, makeOne, read, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
let pipelineId: string;
/** Ids of stages by name. */
let stages: Record<string, string>;
beforeAll(async () => {
  const [pipeline] = await listPipelines(world.admin);
  pipelineId = pipeline?.id as string;
  stages = Object.fromEntries(pipeline?.stages.map(({ name, id }) => [name, id]) ?? []);
});

/** A stage of a test's own, with cards from the top down. */
async function column(...names: string[]): Promise<{ stageId: string; ids: string[] }> {
  const stageId = await makeOne(world.admin, 'stage', { name: crypto.randomUUID(), pipelineId, order: 3 });
  return {
    stageId,
    ids: names.length ? await make(world.admin, 'deal', ...names.map((name) => ({ name, stageId }))) : [],
  };
}
const cards = async (stageId: string) =>
  (await dealBoardColumn(world.admin, { stageId, limit: 200 })).cards.map(({ name }) => name);
const move = (id: string | undefined, stageId: string, afterId: string | null | undefined, more = {}) =>
  moveDeal(world.admin, { id: id as string, stageId, afterId: afterId as string | null, ...more });

describe('a card', () => {
  test('stands where it is put: at the top, between neighbours, at the bottom', async () => {
    const { stageId, ids } = await column('a', 'b', 'c');
    expect(await cards(stageId)).toEqual(['a', 'b', 'c']);
    await move(ids[2], stageId, null);
    expect(await cards(stageId)).toEqual(['c', 'a', 'b']);
    await move(ids[2], stageId, ids[0]);
    expect(await cards(stageId)).toEqual(['a', 'c', 'b']);
    await move(ids[0], stageId, ids[1]);
    expect(await cards(stageId)).toEqual(['c', 'b', 'a']);
    const other = await column('x', 'y');
    await move(ids[1], other.stageId, other.ids[0]);
    expect(await cards(other.stageId)).toEqual(['x', 'b', 'y']);
    expect(await cards(stageId)).toEqual(['c', 'a']);
  });

  test('put where it stands already does not change', async () => {
    const { stageId, ids } = await column('a', 'b', 'c');
    for (const [at, id] of ids.entries()) await move(id, stageId, at === 0 ? null : ids[at - 1]);
    for (const id of ids) expect((await read(world.admin, 'deal', id)).version).toBe(1);
  });

  test('that is new stands on top, and a set of them in its own order', async () => {
    const { stageId } = await column('a');
    await make(world.admin, 'deal', { name: 'b', stageId }, { name: 'c', stageId });
    await makeOne(world.admin, 'deal', { name: 'd', stageId });
    expect(await cards(stageId)).toEqual(['d', 'b', 'c', 'a']);
  });

  test('keeps its place through edits, and goes on top of another column when its stage is edited', async () => {
    const { stageId, ids } = await column('a', 'b');
    const other = await column('x');
    await change(world.admin, 'deal', ids[1] as string, { amount: { minor: 1, currency: 'EUR' } });
    expect(await cards(stageId)).toEqual(['a', 'b']);
    await change(world.admin, 'deal', ids[1] as string, { stageId: other.stageId });
    expect(await cards(other.stageId)).toEqual(['b', 'x']);
  });

  test('dropped under one that has gone elsewhere is refused, and so is a stale or a foreign move', async () => {
    const { stageId, ids } = await column('a', 'b');
    const other = await column('x');
    expect((await refusal(move(ids[0], stageId, other.ids[0]))).issues).toEqual(['afterId: moved']);
    expect((await refusal(move(ids[0], stageId, ids[0]))).issues).toEqual(['afterId: moved']);
    await trash(world.admin, 'deal', ids[1] as string);
    expect((await refusal(move(ids[0], stageId, ids[1]))).issues).toEqual(['afterId: moved']);
    expect((await refusal(move(ids[0], pipelineId, null))).issues).toEqual(['records.0.set.stageId: missing']);
    expect((await refusal(move(ids[0], other.stageId, null, { version: 7 }))).code).toBe('stale');
    const viewer = await world.as(shippedRoles.viewer);
    const moving = moveDeal(viewer, { id: ids[0] as string, stageId: other.stageId, afterId: null });
    expect((await refusal(moving)).code).toBe('forbidden');
    expect((await read(world.admin, 'deal', ids[0] as string)).version).toBe(1);
  });
});

describe('equal positions', () => {
  test('are spread out, whatever their number, without changing the order', async () => {
    const names = Array.from({ length: 230 }, (_, at) => `n${String(at).padStart(3, '0')}`);
    const { stageId, ids } = await column(...names, 'last');
    await world.db.rows(sql`update deals set position = 'a0' where stage_id = ${stageId}::uuid and name <> 'last'`);
    await world.db.rows(sql`update deals set position = 'a0V' where id = ${ids[230]}::uuid`);
    const before = (await dealBoardAll(stageId)).filter((name) => name !== 'last');
    await move(ids[230], stageId, ids[names.indexOf(before[4] as string)]);
    expect(await dealBoardAll(stageId)).toEqual([...before.slice(0, 5), 'last', ...before.slice(5)]);
  });

  test('of other people are spread out too, though they may not be changed', async () => {
    const ownOnly: Role = {
      ...shippedRoles.manager,
      key: 'own',
      objects: { deal: { create: 'all', read: 'own', update: 'own', delete: 'own' } },
    };
    const clerk = await world.as(ownOnly);
    const { stageId } = await column();
    const ids = await make(clerk, 'deal', { name: 'mine', stageId }, { name: 'mine too', stageId });
    await make(world.admin, 'deal', { name: 'theirs', stageId }, { name: 'theirs too', stageId });
    await world.db.rows(sql`update deals set position = 'a0' where stage_id = ${stageId}::uuid`);
    const [mine = '', above = ''] = ids.toSorted();
    await moveDeal(clerk, { id: mine, stageId, afterId: above });
    const order = [above, mine].map(async (id) => (await read(clerk, 'deal', id)).name);
    expect((await cards(stageId)).slice(0, 2)).toEqual(await Promise.all(order));
  });
});

test('64 people who drop cards into one gap at once lose none, and the neighbours stay the neighbours', async () => {
  const wide = connect(world.url, { max: 16 });
  try {
    const { stageId, ids } = await column('top', 'bottom');
    const other = await column(...Array.from({ length: 64 }, (_, at) => `card ${at}`));
    const moves = other.ids.map((id) =>
      moveDeal({ ...world.admin, db: wide }, { id, stageId, afterId: ids[0] as string }),
    );
    await Promise.all(moves);
    const names = await cards(stageId);
    expect(new Set(names).size).toBe(66);
    expect([names[0], names.at(-1)]).toEqual(['top', 'bottom']);
    expect(await cards(other.stageId)).toEqual([]);
  } finally {
    await wide.close();
  }
});

describe('the board', () => {
  test('has the totals that SQL has, weighted by the override or the stage', async () => {
    const [mine, other] = [await column(), await column()];
    const input = (at: number) => ({
      name: `D${at}`,
      stageId: at % 3 ? mine.stageId : other.stageId,
      amount: at % 4 ? { minor: at * 101, currency: at % 2 ? 'EUR' : 'JPY' } : null,
      probability: at % 5 ? null : at,
    });
    await make(world.admin, 'deal', ...Array.from({ length: 60 }, (_, at) => input(at)));
    await change(world.admin, 'stage', mine.stageId, { probability: 30 });
    const board = await dealBoard(world.admin, { pipelineId, limit: 5 });
    for (const { stageId } of [mine, other]) {
      const rows = await world.db.rows(sql`select amount_currency, sum(amount),
          round(sum(amount * coalesce(d.probability, s.probability) / 100)), count(*)
        from deals d join stages s on s.id = d.stage_id where stage_id = ${stageId}::uuid group by 1 order by 1`);
      const found = board.find(({ stage }) => stage.id === stageId);
      expect(found?.total.count).toBe(rows.reduce((sum, [, , , count]) => sum + Number(count), 0));
      const totals = rows.filter(([currency]) => currency !== null);
      expect(found?.total.totals).toEqual(totals.map(([currency, minor, weighted]) => ({ currency, minor, weighted })));
      expect(found?.cards).toHaveLength(5);
      expect(found?.hasMore).toBe(true);
    }
  });

  test('shows a column card by card to its end, filtered alike in cards and totals', async () => {
    const { stageId } = await column(...Array.from({ length: 11 }, (_, at) => `Walk ${at}`));
    const seen: unknown[] = [];
    let after: { position: string; id: string } | undefined;
    for (let more = true; more; ) {
      const page = await dealBoardColumn(world.admin, { stageId, limit: 4, ...(after && { after }) });
      seen.push(...page.cards.map(({ name }) => name));
      const last = page.cards.at(-1);
      after = { position: String(last?.position), id: String(last?.id) };
      more = page.hasMore;
    }
    expect(seen).toEqual(Array.from({ length: 11 }, (_, at) => `Walk ${at}`));
    const filter = { where: { name: { in: ['Walk 1', 'Walk 10'] } } };
    const found = (await dealBoard(world.admin, { pipelineId, filter })).find(({ stage }) => stage.id === stageId);
    expect([found?.cards.map(({ name }) => name), found?.total.count]).toEqual([['Walk 1', 'Walk 10'], 2]);
  });

  test('refuses a position that no card can have', () => {
    const after = { position: 'a\0', id: pipelineId };
    expect(boardColumnInput.safeParse({ stageId: pipelineId, after }).success).toBe(false);
    expect(boardColumnInput.safeParse({ stageId: pipelineId, after: { ...after, position: 'a0' } }).success).toBe(true);
  });

  test('shows the open task that is due first on each card', async () => {
    const { stageId, ids } = await column('With tasks');
    const links = [ids[0] as string];
    await make(
      world.admin,
      'task',
      { title: 'Later', due: '2026-12-02T00:00:00Z', links },
      { title: 'First', due: '2026-12-01T00:00:00Z', links },
      { title: 'Done', due: '2026-11-01T00:00:00Z', status: 'done', links },
      { title: 'Some day', links },
    );
    const { nextTasks } = await dealBoardColumn(world.admin, { stageId });
    expect(nextTasks[ids[0] as string]).toMatchObject({ title: 'First' });
  });
});

describe('a status', () => {
  const status = async (id: string) => (await read(world.admin, 'deal', id)).status;

  test('follows the stage, on creation, by edit and by move', async () => {
    const [open, won] = (await make(world.admin, 'deal', { name: 'O' }, { name: 'W', stageId: stages.Won })) as [
      string,
      string,
    ];
    expect([await status(open), await status(won)]).toEqual(['open', 'won']);
    await change(world.admin, 'deal', open, { stageId: stages.Lost });
    await move(won, stages.Lead as string, null);
    expect([await status(open), await status(won)]).toEqual(['lost', 'open']);
  });

  test('is safe from another outcome of its stage, also in the trash', async () => {
    const { stageId, ids } = await column('live', 'trashed');
    const turn = () => change(world.admin, 'stage', stageId, { outcome: 'won' });
    await trash(world.admin, 'deal', ids[1] as string);
    expect((await refusal(turn())).message).toMatch('This stage has 2 deals. Move them first, or add another stage.');
    await move(ids[0], stages.Lead as string, null);
    expect((await refusal(turn())).issues).toEqual(['records.0.set.outcome: invalid']);
    expect(await Promise.all(ids.map(status))).toEqual(['open', 'open']);
    await change(world.admin, 'stage', stageId, { name: 'Renamed', outcome: 'open' });
    const empty = await column();
    await change(world.admin, 'stage', empty.stageId, { outcome: 'won' });
  });

  test('cannot be set, and no stage goes with another pipeline', async () => {
    const id = await makeOne(world.admin, 'deal', { name: 'A' });
    expect((await refusal(change(world.admin, 'deal', id, { status: 'won' }))).issues).toEqual([
      'records.0.set.status: derived',
    ]);
    const other = await makeOne(world.admin, 'pipeline', { name: 'Other' });
    const both = { pipelineId: other, stageId: stages.Won };
    expect((await refusal(change(world.admin, 'deal', id, both))).issues).toEqual(['records.0.set.stageId: invalid']);
    const empty = await refusal(change(world.admin, 'deal', id, { pipelineId: other }));
    expect(empty.issues).toEqual(['records.0.set.pipelineId: invalid']);
    const first = await makeOne(world.admin, 'stage', { name: 'First', pipelineId: other });
    await change(world.admin, 'deal', id, { pipelineId: other });
    expect(await read(world.admin, 'deal', id)).toMatchObject({ stageId: first, pipelineId: other });
  });

  test('is the same for a whole set that moves at once', async () => {
    const { ids } = await column(...Array.from({ length: 30 }, (_, at) => `S${at}`));
    await updateRecords(
      world.admin,
      'deal',
      ids.map((id) => ({ id, set: { stageId: stages.Won } })),
    );
    const top = (await cards(stages.Won as string)).slice(0, 30);
    expect(top).toEqual(Array.from({ length: 30 }, (_, at) => `S${at}`));
  });
});

async function dealBoardAll(stageId: string): Promise<unknown[]> {
  const rows = await world.db.rows(sql`select name from deals where stage_id = ${stageId}::uuid order by position, id`);
  return rows.map(([name]) => name);
}
