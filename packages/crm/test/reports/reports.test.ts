import { beforeAll, expect, test } from 'vitest';
import { listPipelines } from '../../src/pipelines/index.ts';
import { closedDeals, pipelineValue } from '../../src/reports/index.ts';
import { make, makeOne, trash } from '../kit/records.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
let stage: (name: string) => string;
let pipelineId: string;
beforeAll(async () => {
  const [pipeline] = await listPipelines(world.admin);
  pipelineId = pipeline?.id as string;
  stage = (name) => pipeline?.stages.find((each) => each.name === name)?.id as string;
  const deal = (name: string, stageName: string, closeDate: string | null, minor: number | null, currency = 'EUR') => ({
    name,
    stageId: stage(stageName),
    closeDate,
    amount: minor === null ? null : { minor, currency },
  });
  await make(
    world.admin,
    'deal',
    deal('a', 'Won', '2026-01-01', 100),
    deal('b', 'Won', '2026-01-31', 50),
    deal('c', 'Won', '2026-01-15', 7, 'USD'),
    deal('d', 'Lost', '2026-01-15', null),
    deal('e', 'Lost', '2026-02-01', 3),
    deal('f', 'Won', '2025-12-31', 9),
    deal('g', 'Won', null, 1000),
    deal('h', 'Lead', '2026-01-15', 1000),
  );
  const gone = await makeOne(world.admin, 'deal', deal('gone', 'Won', '2026-01-15', 1000));
  await trash(world.admin, 'deal', gone);
});

const eur = (minor: number, weighted: number) => ({ currency: 'EUR', minor, weighted });
const none = { count: 0, totals: [] };

test('deals are won and lost in the month of their close date, currency by currency', async () => {
  const usd = { currency: 'USD', minor: 7, weighted: 7 };
  expect(await closedDeals(world.admin, {})).toEqual([
    { start: '2025-12-01', won: { count: 1, totals: [eur(9, 9)] }, lost: none },
    { start: '2026-01-01', won: { count: 3, totals: [eur(150, 150), usd] }, lost: { count: 1, totals: [] } },
    { start: '2026-02-01', won: none, lost: { count: 1, totals: [eur(3, 0)] } },
  ]);
});

test('quarters and years begin where they do, and the latest ones are kept', async () => {
  const starts = async (input: object) => (await closedDeals(world.admin, input)).map(({ start }) => start);
  expect(await starts({ bucket: 'quarter' })).toEqual(['2025-10-01', '2026-01-01']);
  expect(await starts({ bucket: 'year' })).toEqual(['2025-01-01', '2026-01-01']);
  expect(await starts({ limit: 2 })).toEqual(['2026-01-01', '2026-02-01']);
  expect(await starts({ pipelineId: stage('Won') })).toEqual([]);
});

test('a pipeline is worth what its stages are, each with its probability', async () => {
  const value = await pipelineValue(world.admin, { pipelineId });
  expect(value.map(({ stage: { name }, count, totals }) => [name, count, totals])).toEqual([
    ['Lead', 1, [eur(1000, 100)]],
    ['Qualified', 0, []],
    ['Proposal', 0, []],
    ['Negotiation', 0, []],
    ['Won', 5, [eur(1159, 1159), { currency: 'USD', minor: 7, weighted: 7 }]],
    ['Lost', 2, [eur(3, 0)]],
  ]);
});
