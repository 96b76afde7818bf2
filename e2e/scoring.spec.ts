import { expect, type Page } from '@playwright/test';
import { open } from './fixtures/page.ts';
import { call, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';
import { lendWorker } from './fixtures/worker.ts';

test.describe.configure({ mode: 'serial' });

const word = unique('Foretold').replace(' ', '');
const waitingCount = 6000;
const made: string[] = [];

/** Ended deals, of which the larger ones were won mostly, and open ones, in a pipeline of their own. */
async function makeDeals(page: Page): Promise<void> {
  const one = async (object: string, values: object) => {
    const { records } = await call<{ records: { id: string }[] }>(page, 'records.create', {
      object,
      records: [values],
    });
    return records[0]?.id ?? '';
  };
  const pipelineId = await one('pipeline', { name: word });
  const stages: Record<string, string> = {};
  for (const [order, outcome] of ['open', 'won', 'lost'].entries())
    stages[outcome] = await one('stage', { name: outcome, outcome, order, pipelineId });
  const deal = (at: number, minor: number) => ({
    name: `${word} ${at}`,
    pipelineId,
    stageId: stages['open'],
    amount: { minor, currency: 'USD' },
    openedOn: '2026-01-05',
  });
  const scatter = (at: number) => ((at * 7919) % 1000) * 100;
  const ended = Array.from({ length: 400 }, (_, at) => deal(at, scatter(at) + (at % 2 ? 80_000 : 0)));
  const waiting = Array.from({ length: waitingCount }, (_, at) => deal(at, scatter(at)));
  const all = [...ended, ...waiting];
  for (let at = 0; at < all.length; at += 500) {
    const records = all.slice(at, at + 500);
    const answer = await call<{ records: { id: string }[] }>(page, 'records.create', { object: 'deal', records });
    made.push(...answer.records.map(({ id }) => id));
  }
  // They end after they were open, so that what their amount was before is known.
  const updates = made.slice(0, ended.length).map((id, at) => ({
    id,
    set: { stageId: stages[at % 2 ? 'won' : 'lost'], closeDate: '2026-02-05' },
  }));
  await call(page, 'records.update', { object: 'deal', records: updates });
}

async function takeAway(page: Page): Promise<void> {
  while (made.length > 0) {
    await call(page, 'records.trash', { object: 'deal', ids: made.slice(0, 500) });
    made.splice(0, 500);
  }
}

// A test that failed leaves neither thousands of deals to others, nor a batch to the next try.
test.afterAll(async ({ browser }) => {
  const page = await browser.newPage();
  await signIn(page);
  const runs = await call<{ id: string }[]>(page, 'runs.list', { kind: 'score', open: true });
  for (const { id } of runs) await call(page, 'runs.cancel', { id });
  await takeAway(page);
  await page.close();
});

async function train(page: Page, object = 'deal', region = 'Deals'): Promise<void> {
  const latest = async () =>
    (await call<{ id: string; status: string }[]>(page, 'runs.list', { kind: 'train', object, limit: 1 }))[0];
  // The demo's own first training may still be under way, or one of a try that broke off.
  await expect
    .poll(async () => (await latest())?.status ?? 'none', { timeout: 30_000 })
    .not.toMatch(/^(queued|running)$/);
  const before = (await latest())?.id;
  await open(page, '/settings/scoring');
  await page
    .getByRole('region', { name: region })
    .getByRole('button', { name: /^Train/ })
    .click();
  const isDone = async () => {
    const run = await latest();
    return run?.id !== before && run?.status === 'done';
  };
  await expect.poll(isDone, { timeout: 30_000 }).toBe(true);
}

interface Model {
  readonly object: string;
  readonly model: {
    readonly won: number;
    readonly lost: number;
    readonly verdict: { readonly percentages: boolean; readonly message?: string };
  };
}
const modelOf = async (page: Page, object: string): Promise<Model['model'] | undefined> =>
  (await call<Model[]>(page, 'scores.models', {})).find((model) => model.object === object)?.model;
let learnedFrom = 0;

test('the demo workspace has scores from its first start on, since its deals foretell their end', async ({ page }) => {
  await signIn(page);
  await open(page, '/deals');
  await expect(page.getByText(/^Suggested \d+/).first()).toBeVisible({ timeout: 30_000 });
  await train(page);
  const deals = page.getByRole('region', { name: 'Deals' });
  await expect(deals.getByRole('status')).toContainText('Scores of deals are shown');
  await expect(deals.getByText('AUC', { exact: true })).toBeVisible();
  const model = await modelOf(page, 'deal');
  learnedFrom = (model?.won ?? 0) + (model?.lost ?? 0);
  expect(learnedFrom).toBeGreaterThan(300);
});

test('no percentage is shown where the verdict is no', async ({ page }) => {
  await signIn(page);
  await train(page, 'contact', 'People');
  const verdict = (await modelOf(page, 'contact'))?.verdict;
  expect(verdict?.percentages).toBe(false);
  await expect(page.getByRole('region', { name: 'People' }).getByRole('status')).toContainText(verdict?.message ?? '-');
  await open(page, '/people');
  await expect(page.getByRole('columnheader', { name: 'Name' }).first()).toBeVisible();
  await expect(page.getByText(/Suggested \d/)).toHaveCount(0);
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'Score this view' }).click();
  await expect(page.getByText(/^Contacts cannot be scored: /)).toBeVisible();
});

test('a batch over a view goes on after its worker is killed, and its scores say why', async ({ page }) => {
  test.setTimeout(180_000);
  await signIn(page);
  await makeDeals(page);
  await train(page);
  await expect(page.getByRole('region', { name: 'Deals' }).getByRole('status')).toContainText(
    'Scores of deals are shown',
  );
  await expect(page.getByRole('img', { name: /^Reliability/ })).toBeVisible();

  await using workers = await lendWorker();
  await open(page, `/deals?view=table&q=${word}`);
  await page.getByRole('button', { name: 'More' }).first().click();
  await page.getByRole('menuitem', { name: 'Score this view' }).click();
  const underWay = page.getByRole('region', { name: 'Under way' });
  await expect(underWay.getByText('Scoring deals')).toBeVisible();
  const latest = async () =>
    (
      await call<{ status: string; processed: number; counts: object }[]>(page, 'runs.list', {
        kind: 'score',
        limit: 1,
      })
    )[0];
  await expect
    .poll(async () => (await latest())?.processed ?? 0, { intervals: [20], timeout: 30_000 })
    .toBeGreaterThan(0);
  workers.kill();
  expect(await latest()).toMatchObject({ status: 'running' });
  // One may leave and come back to it.
  await open(page, '/');
  await open(page, `/deals?view=table&q=${word}`);
  await expect(underWay.getByRole('button', { name: 'Pause' })).toBeVisible();
  await expect.poll(latest, { timeout: 60_000 }).toMatchObject({
    status: 'done',
    processed: waitingCount,
    counts: { scored: waitingCount },
  });
  await expect(underWay).toBeHidden();

  await page
    .getByRole('link', { name: `${word} ${waitingCount - 1}`, exact: true })
    .first()
    .click();
  await page.getByRole('button', { name: /^Suggested/ }).click();
  const reasons = page.getByRole('dialog');
  await expect(reasons).toContainText('likely to be won');
  await expect(reasons.getByRole('row', { name: /^Amount/ })).toBeVisible();
});

test('what the tests made is taken away again, and nothing is learned from it any more', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page);
  await takeAway(page);
  await train(page);
  const model = await modelOf(page, 'deal');
  expect((model?.won ?? 0) + (model?.lost ?? 0)).toBe(learnedFrom);
});
