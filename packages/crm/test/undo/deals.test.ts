import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { moveDeal } from '../../src/deals/index.ts';
import { listPipelines, makeDefaultPipeline } from '../../src/pipelines/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { change, makeOne, read, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
let stages: Record<string, string>;
beforeAll(async () => {
  const [pipeline] = await listPipelines(world.admin);
  stages = Object.fromEntries(pipeline?.stages.map(({ name, id }) => [name, id]) ?? []);
});

const move = (id: string, stage: string) =>
  moveDeal(world.admin, { id, stageId: stages[stage] as string, afterId: null });
const undo = ({ operationId }: { operationId: string }, conflicts: 'refuse' | 'keep' | 'overwrite' = 'refuse') =>
  undoOperation(world.admin, { operationId, conflicts });
const deal = async (id: string) => {
  const { stageId, status } = await read(world.admin, 'deal', id);
  return { stage: Object.keys(stages).find((name) => stages[name] === stageId), status };
};

test('a move to won is undone as a whole: stage, status and the time in the stage', async () => {
  const id = await makeOne(world.admin, 'deal', { name: 'Whole' });
  const before = await read(world.admin, 'deal', id);
  const { operationId } = await move(id, 'Won');
  expect(await deal(id)).toEqual({ stage: 'Won', status: 'won' });
  await undo({ operationId });
  const after = await read(world.admin, 'deal', id);
  expect({ ...after, version: 0, updatedAt: '' }).toEqual({ ...before, version: 0, updatedAt: '' });
});

test('a deal that was moved on stays where it is, unless that is overwritten', async () => {
  const id = await makeOne(world.admin, 'deal', { name: 'On' });
  const first = await move(id, 'Qualified');
  await move(id, 'Lost');
  expect((await refusal(undo(first))).code).toBe('conflict');
  await undo(first, 'overwrite');
  expect(await deal(id)).toEqual({ stage: 'Lead', status: 'open' });
});

test('the status follows the outcome that the stage has by now', async () => {
  const id = await makeOne(world.admin, 'deal', { name: 'Follows', stageId: stages.Proposal });
  const moved = await move(id, 'Won');
  await change(world.admin, 'stage', stages.Proposal as string, { outcome: 'lost' });
  await undo(moved);
  expect(await deal(id)).toEqual({ stage: 'Proposal', status: 'lost' });
});

test('a stage keeps its outcome when undoing it would change deals that came since', async () => {
  const [pipeline] = await listPipelines(world.admin);
  const stageId = await makeOne(world.admin, 'stage', { name: 'Turned', pipelineId: pipeline?.id, order: 8 });
  const turned = await change(world.admin, 'stage', stageId, { outcome: 'won' });
  const id = await makeOne(world.admin, 'deal', { name: 'Since', stageId });
  await trash(world.admin, 'deal', id);
  expect((await refusal(undo(turned))).message).toMatch(/This stage has 1 deal\. Move them first/);
  expect(await read(world.admin, 'deal', id)).toMatchObject({ status: 'won', version: 2 });
});

test('a deal cannot go back to a stage that is gone', async () => {
  const [pipeline] = await listPipelines(world.admin);
  const input = { name: 'Gone', pipelineId: pipeline?.id, order: 9 };
  const stageId = await makeOne(world.admin, 'stage', input);
  const id = await makeOne(world.admin, 'deal', { name: 'Homeless', stageId });
  const moved = await move(id, 'Lead');
  await trash(world.admin, 'stage', stageId);
  expect((await refusal(undo(moved))).message).toMatch(/stage that the deal came from is gone/);
  expect(await deal(id)).toEqual({ stage: 'Lead', status: 'open' });
});

test('the choice of a default pipeline is undone and redone, and there is always exactly one', async () => {
  const [before] = await listPipelines(world.admin);
  const id = await makeOne(world.admin, 'pipeline', { name: 'Second' });
  const third = await makeOne(world.admin, 'pipeline', { name: 'Third' });
  const chosen = await makeDefaultPipeline(world.admin, { id });
  const defaults = async () => await world.db.rows(sql`select id from pipelines where is_default`);
  const undone = await undo(chosen);
  expect(await defaults()).toEqual([[before?.id]]);
  await undo(undone);
  expect(await defaults()).toEqual([[id]]);
  await makeDefaultPipeline(world.admin, { id: third });
  for (const mode of ['refuse', 'keep', 'overwrite'] as const) {
    expect((await refusal(undo(chosen, mode))).code).toBe('conflict');
    expect(await defaults()).toEqual([[third]]);
  }
});
