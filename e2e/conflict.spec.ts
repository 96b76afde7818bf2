import { type Browser, expect, type Page } from '@playwright/test';
import { edit, open, press, type } from './fixtures/page.ts';
import { call, cellOf, create, read, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

/** A second person in a browser of their own. */
async function someoneElse(browser: Browser): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, 'manager');
  return page;
}

/** Types over a cell without sending it yet. */
async function typeIndustry(page: Page, name: string, words: string) {
  const cell = await cellOf(page, name, 'Industry');
  await cell.click();
  await type(page, words);
  return cell;
}

test.beforeEach(async ({ page }) => signIn(page, 'admin'));

test('two people edit one cell at once: the second sees both values and takes theirs', async ({ page, browser }) => {
  const name = unique('Contested');
  const id = await create(page, 'company', { name, industry: 'Retail' });
  await open(page, `/companies?q=${encodeURIComponent(name)}`);
  await expect(await cellOf(page, name, 'Industry')).toHaveText('Retail');
  const other = await someoneElse(browser);
  await open(other, `/companies?q=${encodeURIComponent(name)}`);
  await expect(await cellOf(other, name, 'Industry')).toHaveText('Retail');

  const cell = await typeIndustry(page, name, 'Health');
  await typeIndustry(other, name, 'Energy');
  await press(other, 'Enter');
  await expect.poll(async () => (await read(page, 'company', id))['industry']).toBe('Energy');
  await press(page, 'Enter');
  await expect(cell).toContainText('Someone else set it to');
  await expect(cell).toContainText('Energy');
  await cell.getByRole('button', { name: 'Take theirs' }).click();
  await expect(cell).toHaveText('Energy');
  expect((await read(page, 'company', id))['industry']).toBe('Energy');
});

test('the second may keep their own', async ({ page, browser }) => {
  const name = unique('Kept');
  const id = await create(page, 'company', { name, industry: 'Retail' });
  await open(page, `/companies?q=${encodeURIComponent(name)}`);
  await expect(await cellOf(page, name, 'Industry')).toHaveText('Retail');
  const other = await someoneElse(browser);
  const cell = await typeIndustry(page, name, 'Health');
  await call(other, 'records.update', { object: 'company', records: [{ id, set: { industry: 'Energy' } }] });
  await press(page, 'Enter');
  await cell.getByRole('button', { name: 'Keep mine' }).click();
  await expect(cell).toHaveText('Health');
  await expect.poll(async () => (await read(page, 'company', id))['industry']).toBe('Health');
});

test('a change of another field is no conflict: both stay', async ({ page, browser }) => {
  const name = unique('Shared');
  const id = await create(page, 'company', { name, industry: 'Retail' });
  await open(page, `/companies?q=${encodeURIComponent(name)}`);
  await expect(await cellOf(page, name, 'Industry')).toHaveText('Retail');
  const other = await someoneElse(browser);
  const cell = await typeIndustry(page, name, 'Health');
  await call(other, 'records.update', { object: 'company', records: [{ id, set: { size: 77 } }] });
  await press(page, 'Enter');
  await expect(cell).toHaveText('Health');
  await expect(await cellOf(page, name, 'Employees')).toHaveText('77');
  await expect.poll(() => read(page, 'company', id)).toMatchObject({ industry: 'Health', size: 77 });
});

test('on the record page the two versions stand at the field', async ({ page, browser }) => {
  const name = unique('Paged');
  const id = await create(page, 'company', { name, industry: 'Retail' });
  await open(page, `/companies/${id}`);
  await page.getByRole('button', { name: 'Edit Industry' }).waitFor();
  const other = await someoneElse(browser);
  await edit(page, 'Industry');
  await page.getByRole('textbox', { name: 'Industry' }).fill('Health');
  await call(other, 'records.update', { object: 'company', records: [{ id, set: { industry: 'Energy' } }] });
  await press(page, 'Enter');
  const choice = page.getByRole('group', { name: 'Two versions of Industry' });
  await expect(choice).toContainText('Health');
  await expect(choice).toContainText('Energy');
  await choice.getByRole('button', { name: 'Keep mine' }).click();
  await expect(choice).toBeHidden();
  await expect.poll(async () => (await read(page, 'company', id))['industry']).toBe('Health');
});
