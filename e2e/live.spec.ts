import { type Browser, expect, type Page } from '@playwright/test';
import { edit, open } from './fixtures/page.ts';
import { call, cellOf, create, stagesByName, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

/** Another person in a browser of their own. */
async function someoneElse(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, 'manager');
  return page;
}

/** Resolves once the page follows what changes. */
const following = (page: Page) => page.waitForRequest((request) => request.url().includes('/live.changes'));

const column = (page: Page, name: string) => page.getByRole('region', { name: new RegExp(`^${name}, `) });

test.beforeEach(async ({ page }) => signIn(page, 'admin'));

test('a list, its count and the row follow what someone else does, and the row says so for a moment', async ({
  page,
  browser,
}) => {
  const name = unique('Watched');
  const id = await create(page, 'company', { name, industry: 'Retail' });
  await Promise.all([following(page), open(page, `/companies?q=${encodeURIComponent(name)}`)]);
  await expect(await cellOf(page, name, 'Industry')).toHaveText('Retail');
  const other = await someoneElse(browser);
  await call(other, 'records.update', { object: 'company', records: [{ id, set: { industry: 'Energy' } }] });
  await expect(await cellOf(page, name, 'Industry')).toHaveText('Energy');
  await expect(page.getByRole('row').filter({ hasText: name })).toHaveClass(/bg-changed/);
  await expect(page.getByRole('row').filter({ hasText: name })).not.toHaveClass(/bg-changed/);

  await create(other, 'company', { name: `${name} Two` });
  await expect(page.getByRole('row').filter({ hasText: `${name} Two` })).toBeVisible();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '3');
  await call(other, 'records.trash', { object: 'company', ids: [id] });
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '2');
});

test('the board follows a card that someone else moves, with its sums', async ({ page, browser }) => {
  const stages = await stagesByName(page);
  const name = unique('Moving');
  const [from, to] = [Object.keys(stages)[0] ?? '', Object.keys(stages)[1] ?? ''];
  const id = await create(page, 'deal', { name, stageId: stages[from], amount: { minor: 100, currency: 'USD' } });
  await Promise.all([following(page), open(page, `/deals?q=${encodeURIComponent(name)}`)]);
  await expect(column(page, from).getByText(name)).toBeVisible();
  const other = await someoneElse(browser);
  await call(other, 'deals.move', { id, stageId: stages[to], afterId: null });
  await expect(column(page, to).getByText(name)).toBeVisible();
  await expect(page.getByText('Just changed by someone else')).toBeAttached();
});

test('a record page and its timeline follow; what one is writing there stays', async ({ page, browser }) => {
  const name = unique('Read');
  const id = await create(page, 'company', { name, industry: 'Retail' });
  await Promise.all([following(page), open(page, `/companies/${id}`)]);
  await edit(page, 'Description');
  await page.getByRole('textbox', { name: 'Description' }).fill('Half a sentence');
  const other = await someoneElse(browser);
  await call(other, 'records.update', { object: 'company', records: [{ id, set: { industry: 'Energy' } }] });
  await create(other, 'note', { body: `Seen by ${name}`, links: [id] });
  await expect(page.getByText('Energy', { exact: true }).first()).toBeVisible();
  await expect(page.getByText(`Seen by ${name}`)).toBeVisible();
  await expect(page.getByRole('textbox', { name: 'Description' })).toHaveValue('Half a sentence');
});

test('what was missed while the line was cut appears when it is back', async ({ page, browser, context }) => {
  const name = unique('Offline');
  const id = await create(page, 'company', { name, industry: 'Retail' });
  await Promise.all([following(page), open(page, `/companies?q=${encodeURIComponent(name)}`)]);
  await expect(await cellOf(page, name, 'Industry')).toHaveText('Retail');
  await context.setOffline(true);
  const other = await someoneElse(browser);
  await call(other, 'records.update', { object: 'company', records: [{ id, set: { industry: 'Energy' } }] });
  await context.setOffline(false);
  await expect(await cellOf(page, name, 'Industry')).toHaveText('Energy', { timeout: 20_000 });
});

test('the tabs of a browser share one connection, and the next takes it over', async ({ page, browser, context }) => {
  const streams: Page[] = [];
  context.on('request', (request) => {
    if (request.url().includes('/live.changes')) streams.push(request.frame().page());
  });
  const name = unique('Shared');
  const id = await create(page, 'company', { name, industry: 'Retail' });
  const path = `/companies?q=${encodeURIComponent(name)}`;
  await Promise.all([following(page), open(page, path)]);
  const second = await context.newPage();
  await open(second, path);
  await expect(await cellOf(second, name, 'Industry')).toHaveText('Retail');
  const other = await someoneElse(browser);
  await call(other, 'records.update', { object: 'company', records: [{ id, set: { industry: 'Energy' } }] });
  for (const tab of [page, second]) await expect(await cellOf(tab, name, 'Industry')).toHaveText('Energy');
  expect(streams).toEqual([page]);

  await Promise.all([following(second), page.close()]);
  await call(other, 'records.update', { object: 'company', records: [{ id, set: { industry: 'Health' } }] });
  await expect(await cellOf(second, name, 'Industry')).toHaveText('Health');
});
