import { connect } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { expect, test, vi } from 'vitest';
import { listPipelines, makeDefaultPipeline, reorderStages } from '../../src/pipelines/index.ts';
import { createRecords } from '../../src/records/index.ts';
import { change, makeOne, read, restore, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const defaults = async () =>
  (await listPipelines(world.admin)).filter(({ isDefault }) => isDefault).map(({ name }) => name);

test('there is one default pipeline, another only by choice, and new deals go there', async () => {
  expect(await defaults()).toEqual(['Sales']);
  const id = await makeOne(world.admin, 'pipeline', { name: 'Partners' });
  const stageId = await makeOne(world.admin, 'stage', { name: 'Intro', pipelineId: id, order: 1 });
  await makeOne(world.admin, 'stage', { name: 'Later', pipelineId: id, order: 2 });
  expect(await defaults()).toEqual(['Sales']);
  await makeDefaultPipeline(world.admin, { id });
  expect(await defaults()).toEqual(['Partners']);
  const deal = await makeOne(world.admin, 'deal', { name: 'New' });
  expect(await read(world.admin, 'deal', deal)).toMatchObject({ pipelineId: id, stageId });
  expect((await listPipelines(world.admin))[0]?.name).toBe('Partners');
});

test('of many who choose a default at once each succeeds, and one stands', async () => {
  const ids = await Promise.all([1, 2, 3, 4].map((at) => makeOne(world.admin, 'pipeline', { name: `Race ${at}` })));
  const wide = connect(world.url, { max: 8 });
  try {
    const chosen = ids.concat(ids).map((id) => makeDefaultPipeline({ ...world.admin, db: wide }, { id }));
    await Promise.all(chosen);
    expect(await defaults()).toHaveLength(1);
  } finally {
    await wide.close();
  }
});

test('what is in use stays: a stage or pipeline with deals, the default pipeline', async () => {
  const [pipeline] = await listPipelines(world.admin);
  expect(await refusal(trash(world.admin, 'pipeline', pipeline?.id as string))).toMatchObject({
    code: 'conflict',
    issues: ['ids.0: in_use'],
  });
  const id = await makeOne(world.admin, 'pipeline', { name: 'Used' });
  const free = await makeOne(world.admin, 'stage', { name: 'Free', pipelineId: id, order: 2 });
  const used = await makeOne(world.admin, 'stage', { name: 'Used', pipelineId: id, order: 1 });
  const deal = await makeOne(world.admin, 'deal', { name: 'In it', pipelineId: id });
  expect((await refusal(trash(world.admin, 'stage', free, used))).issues).toEqual(['ids.1: in_use']);
  expect((await refusal(trash(world.admin, 'stage', used, free))).issues).toEqual(['ids.0: in_use']);
  expect((await refusal(trash(world.admin, 'pipeline', id))).issues).toEqual(['ids.0: in_use']);
  await trash(world.admin, 'deal', deal);
  await trash(world.admin, 'stage', used);
  expect((await refusal(restore(world.admin, 'deal', deal))).issues).toEqual(['ids.0: stage_in_trash']);
  await restore(world.admin, 'stage', used);
  await restore(world.admin, 'deal', deal);
});

test.each(['stage', 'pipeline'])('a %s does not go to the trash under a deal that is coming in', async (object) => {
  const pipelineId = await makeOne(world.admin, 'pipeline', { name: `Held ${object}` });
  const stageId = await makeOne(world.admin, 'stage', { name: 'Held', pipelineId });
  const other = connect(world.url, { max: 1 });
  try {
    const trashing = await world.db.transaction(async (tx) => {
      await makeOne({ ...world.admin, db: tx }, 'deal', { name: 'Coming in', stageId });
      const refused = refusal(trash({ ...world.admin, db: other }, object, object === 'stage' ? stageId : pipelineId));
      // Until it waits for this deal.
      await vi.waitFor(async () => {
        const waiting = sql`select 1 from pg_locks where not granted and pid <> pg_backend_pid()`;
        expect(await tx.rows(waiting)).toHaveLength(1);
      });
      return { refused };
    });
    expect(await trashing.refused).toMatchObject({ code: 'conflict', issues: ['ids.0: in_use'] });
  } finally {
    await other.close();
  }
});

test('names are told apart within a pipeline, and clash at the right stage', async () => {
  const [one, two] = await Promise.all(['N1', 'N2'].map((name) => makeOne(world.admin, 'pipeline', { name })));
  await makeOne(world.admin, 'stage', { name: 'Same, name', pipelineId: one });
  await makeOne(world.admin, 'stage', { name: 'Same, name', pipelineId: two });
  const clash = createRecords(world.admin, 'stage', [
    { name: 'name', pipelineId: one },
    { name: 'Same, name', pipelineId: one },
  ]);
  expect((await refusal(clash)).issues).toEqual(['records.1.name: duplicate']);
  expect((await refusal(createRecords(world.admin, 'pipeline', [{ name: 'N1' }]))).issues).toEqual([
    'records.0.name: duplicate',
  ]);
});

test('stages are reordered, and stay in their pipeline', async () => {
  const pipelineId = await makeOne(world.admin, 'pipeline', { name: 'Order' });
  const ids = await Promise.all(
    ['a', 'b', 'c'].map((name, order) => makeOne(world.admin, 'stage', { name, pipelineId, order })),
  );
  await reorderStages(world.admin, { ids: [ids[2], ids[0], ids[1]] as string[] });
  const pipeline = (await listPipelines(world.admin)).find(({ id }) => id === pipelineId);
  expect(pipeline?.stages.map(({ name }) => name)).toEqual(['c', 'a', 'b']);
  const [other] = await listPipelines(world.admin);
  const moved = change(world.admin, 'stage', ids[0] as string, { pipelineId: other?.id });
  expect((await refusal(moved)).issues).toEqual(['records.0.set.pipelineId: invalid']);
});

test('stages are reordered all together and within one pipeline, however their ids are spelt', async () => {
  const [one, two] = await Promise.all(['O1', 'O2'].map((name) => makeOne(world.admin, 'pipeline', { name })));
  const first = await makeOne(world.admin, 'stage', { name: 'a', pipelineId: one, order: 0 });
  const second = await makeOne(world.admin, 'stage', { name: 'b', pipelineId: one, order: 1 });
  const foreign = await makeOne(world.admin, 'stage', { name: 'c', pipelineId: two, order: 7 });
  const reorder = (...ids: string[]) => reorderStages(world.admin, { ids });
  expect((await refusal(reorder(first, second, foreign))).issues).toEqual(['ids: invalid']);
  expect((await refusal(reorder(second))).issues).toEqual(['ids: moved']);
  expect((await refusal(reorder(second, second, first))).code).toBe('invalid');
  await reorder(second.toUpperCase(), first.toUpperCase());
  expect(await read(world.admin, 'stage', first)).toMatchObject({ order: 1 });
  expect(await read(world.admin, 'stage', second)).toMatchObject({ order: 0 });
  expect(await read(world.admin, 'stage', foreign)).toMatchObject({ order: 7 });
});

test('a deal whose status is not that of its stage cannot be kept, whoever writes it', async () => {
  const sales = (await listPipelines(world.admin)).find(({ name }) => name === 'Sales');
  const deal = await makeOne(world.admin, 'deal', { name: 'Broken', pipelineId: sales?.id });
  await expect(world.db.rows(sql`update deals set status = 'won' where id = ${deal}::uuid`)).rejects.toThrow(
    /deals_stage/,
  );
});
