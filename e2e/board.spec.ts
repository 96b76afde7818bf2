import { expect, type Locator, type Page } from '@playwright/test';
import { focusedBox, open, press, reload, type } from './fixtures/page.ts';
import { create, read, stagesByName, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

const column = (page: Page, name: string): Locator => page.getByRole('region', { name: new RegExp(`^${name}, `) });
const card = (within: Page | Locator, name: string): Locator => within.locator('[data-card]').filter({ hasText: name });

/** A deal in the first stage, on a board that shows nothing but it. */
async function dealOnBoard(page: Page, word: string): Promise<{ id: string; name: string }> {
  const name = unique(word);
  const stages = await stagesByName(page);
  const id = await create(page, 'deal', { name, stageId: stages['Lead'], amount: { minor: 120_000, currency: 'USD' } });
  await open(page, `/deals?q=${encodeURIComponent(name)}`);
  await expect(card(column(page, 'Lead'), name)).toBeVisible();
  return { id, name };
}

async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('there is nothing to drag');
  await page.mouse.move(start.x + start.width / 2, start.y + 20);
  await page.mouse.down();
  await page.mouse.move(start.x + start.width / 2 + 12, start.y + 24, { steps: 3 });
  await page.mouse.move(end.x + end.width / 2, end.y + 120, { steps: 12 });
  await page.mouse.up();
}

test.beforeEach(async ({ page }) => signIn(page, 'admin'));

test('a card dragged by mouse stays where it was dropped, with its worth', async ({ page }) => {
  const { id, name } = await dealOnBoard(page, 'Dragged');
  await drag(page, card(page, name), column(page, 'Qualified'));
  await expect(card(column(page, 'Qualified'), name)).toBeVisible();
  await expect(column(page, 'Qualified')).toContainText('$1,200');
  await expect(column(page, 'Lead')).not.toContainText('$1,200');
  const stages = await stagesByName(page);
  await expect.poll(async () => (await read(page, 'deal', id))['stageId']).toBe(stages['Qualified']);
  await reload(page);
  await expect(card(column(page, 'Qualified'), name)).toBeVisible();
});

test('a card carried by keyboard stays where it was put; Escape puts it back', async ({ page }) => {
  const { name } = await dealOnBoard(page, 'Carried');
  await card(page, name).focus();
  await press(page, ' ');
  await press(page, 'ArrowRight');
  await press(page, 'Escape');
  await expect(card(column(page, 'Lead'), name)).toBeVisible();
  await press(page, ' ');
  await press(page, 'ArrowRight');
  await press(page, 'ArrowRight');
  const moved = page.waitForResponse((response) => response.url().includes('deals.move'));
  await press(page, ' ');
  await moved;
  await expect(page.getByRole('status').filter({ hasText: 'dropped' })).toContainText('in Proposal');
  await reload(page);
  await expect(card(column(page, 'Proposal'), name)).toBeVisible();
});

test('Won asks when and why, in place', async ({ page }) => {
  // The whole board is in sight, so that it does not scroll away under the card.
  await page.setViewportSize({ width: 2100, height: 720 });
  const { id, name } = await dealOnBoard(page, 'Won deal');
  await drag(page, card(page, name), column(page, 'Won'));
  const dialog = page.getByRole('dialog', { name: `${name}: Won` });
  await dialog.getByLabel('Close reason').fill('Better price');
  await dialog.getByRole('button', { name: 'Mark as won' }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => read(page, 'deal', id)).toMatchObject({ status: 'won', closeReason: 'Better price' });
  expect((await read(page, 'deal', id))['closeDate']).not.toBeNull();
});

test('a deal is added at the foot of a column', async ({ page }) => {
  const { name } = await dealOnBoard(page, 'Quick');
  const added = `${name} second`;
  await page.getByRole('button', { name: 'New deal in Proposal' }).click();
  await focusedBox(column(page, 'Proposal'));
  await type(page, added);
  await press(page, 'Enter');
  await expect(card(column(page, 'Proposal'), added)).toBeVisible();
});

test('board and table are two views of one list', async ({ page }) => {
  const { name } = await dealOnBoard(page, 'Viewed');
  await page.getByRole('radio', { name: 'Table' }).click();
  await expect(page).toHaveURL(/view=table/);
  await expect(page.getByRole('grid').getByRole('link', { name })).toBeVisible();
  await page.goBack();
  await expect(card(page, name)).toBeVisible();
});
