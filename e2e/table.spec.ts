import { expect, type Page } from '@playwright/test';
import { join } from './fixtures/join.ts';
import { focusedBox, open, press, reload, type } from './fixtures/page.ts';
import { call, cellOf, create, read, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test.beforeEach(async ({ page }) => signIn(page, 'admin'));

const titles = (page: Page) => page.getByRole('grid').locator('[data-title-link]');

/** Opens the companies whose names hold a word. */
async function find(page: Page, word: string): Promise<void> {
  await open(page, `/companies?q=${encodeURIComponent(word)}`);
  await expect(titles(page).first()).toBeVisible();
}

test('a head sorts, Shift adds a second sort, and the address keeps both', async ({ page }) => {
  const word = unique('Sorted');
  await create(page, 'company', { name: `${word} B`, industry: 'Retail', size: 10 });
  await create(page, 'company', { name: `${word} A`, industry: 'Retail', size: 20 });
  await create(page, 'company', { name: `${word} C`, industry: 'Energy', size: 30 });
  await find(page, word);
  await page.getByRole('columnheader', { name: 'Industry' }).getByText('Industry').click();
  await expect(page).toHaveURL(/sort=industry/);
  await page
    .getByRole('columnheader', { name: 'Name' })
    .getByText('Name')
    .click({ modifiers: ['Shift'] });
  await expect(page).toHaveURL(/sort=industry,name/);
  await expect(titles(page)).toHaveText([`${word} C`, `${word} A`, `${word} B`]);
  await reload(page);
  await expect(titles(page)).toHaveText([`${word} C`, `${word} A`, `${word} B`]);
  await page.goBack();
  await expect(page).toHaveURL(/sort=industry(&|$)/);
});

test('a filter is built in words, held by the address, and cleared', async ({ page }) => {
  const word = unique('Filtered');
  await create(page, 'company', { name: `${word} Small`, status: 'prospect' });
  await create(page, 'company', { name: `${word} Large`, status: 'customer' });
  await find(page, word);
  await press(page, '/');
  await page.getByRole('dialog', { name: 'Add a filter' }).getByRole('option', { name: 'Status', exact: true }).click();
  await page.getByRole('option', { name: 'Customer' }).click();
  await expect(titles(page)).toHaveText([`${word} Large`]);
  await expect(page).toHaveURL(/filter=/);
  await reload(page);
  await expect(titles(page)).toHaveText([`${word} Large`]);
  await page.getByRole('button', { name: 'Clear', exact: true }).click();
  await expect(titles(page)).toHaveCount(2);
});

test('a cell is edited in place and the change lasts; a wrong value stays with its reason', async ({ page }) => {
  const name = unique('Edited');
  const id = await create(page, 'company', { name });
  await find(page, name);
  const cell = await cellOf(page, name, 'Employees');
  await cell.click();
  await type(page, 'many');
  await press(page, 'Enter');
  await expect(cell.getByRole('alert')).toBeVisible();
  await expect(cell.getByRole('textbox')).toHaveValue('many');
  await cell.getByRole('textbox').fill('1.5k');
  await press(page, 'Enter');
  await expect(cell).toHaveText('1,500');
  await expect.poll(async () => (await read(page, 'company', id))['size']).toBe(1500);
  await reload(page);
  await expect(await cellOf(page, name, 'Employees')).toHaveText('1,500');
});

test('⌘Z takes the last change back', async ({ page }) => {
  const name = unique('Undone');
  const id = await create(page, 'company', { name, industry: 'Retail' });
  await find(page, name);
  const cell = await cellOf(page, name, 'Industry');
  await cell.click();
  await type(page, 'Energy');
  await press(page, 'Enter');
  await expect.poll(async () => (await read(page, 'company', id))['industry']).toBe('Energy');
  await press(page, 'ControlOrMeta+z');
  await expect(page.getByText('Undone: change of Industry')).toBeVisible();
  await expect(cell).toHaveText('Retail');
});

test('columns are hidden and stay hidden', async ({ page }) => {
  await join(page, 'member');
  await open(page, '/companies');
  const head = page.getByRole('columnheader', { name: 'Domain' });
  await expect(head).toBeVisible();
  await page.getByRole('button', { name: 'Columns' }).click();
  const saved = page.waitForResponse((response) => response.url().includes('preferences.set'));
  await page.getByRole('checkbox', { name: 'Domain' }).click();
  await saved;
  await reload(page);
  await expect(page.getByRole('columnheader', { name: 'Industry' })).toBeVisible();
  await expect(head).toHaveCount(0);
});

test('by keyboard: walk, select, set the status of both, delete, undo', async ({ page }) => {
  const word = unique('Keys');
  const ids = [
    await create(page, 'company', { name: `${word} 1` }),
    await create(page, 'company', { name: `${word} 2` }),
  ];
  await find(page, word);
  await page.getByRole('grid').locator('[data-cell="0:0"]').focus();
  await press(page, 'x');
  await press(page, 'j');
  await press(page, 'x');
  await expect(page.getByRole('toolbar', { name: 'Selected rows' })).toContainText('2 selected');
  await press(page, 's');
  const dialog = page.getByRole('dialog', { name: 'Set status of 2 companies' });
  await focusedBox(dialog);
  await type(page, 'churn');
  await expect(dialog.getByRole('option')).toHaveText(['Churned']);
  await press(page, 'Enter');
  await expect(page.getByText('2 companies changed')).toBeVisible();
  for (const id of ids) await expect.poll(async () => (await read(page, 'company', id))['status']).toBe('churned');
  await page.getByRole('grid').locator('[data-cell="0:0"]').focus();
  await press(page, '#');
  await expect(page.getByText('2 companies moved to the trash')).toBeVisible();
  await expect(page.getByText('No companies match')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(titles(page)).toHaveCount(2);
});

test('deleting several that others refer to asks first', async ({ page }) => {
  const word = unique('Asked');
  const ids = [
    await create(page, 'company', { name: `${word} 1` }),
    await create(page, 'company', { name: `${word} 2` }),
  ];
  await create(page, 'contact', { firstName: 'Ada', companyId: ids[0] });
  await find(page, word);
  await page.getByRole('grid').locator('[data-cell="0:0"]').focus();
  await press(page, 'x');
  await press(page, 'j');
  await press(page, 'x');
  await page.getByRole('toolbar', { name: 'Selected rows' }).getByRole('button', { name: 'Delete' }).click();
  const question = page.getByRole('alertdialog', { name: 'Delete 2 companies?' });
  await expect(question).toContainText(
    '1 person refers to them. It stays, and shows them again when they are restored.',
  );
  await expect(question.getByRole('button', { name: 'Cancel' })).toBeFocused();
  await press(page, 'Tab');
  await press(page, 'Enter');
  await expect(page.getByText('2 companies moved to the trash')).toBeVisible();
  await expect(page.getByText('No companies match')).toBeVisible();
  for (const id of ids) await expect.poll(async () => (await read(page, 'company', id))['deletedAt']).not.toBeNull();
});

test('Space peeks beside the list, and the keyboard goes on through it', async ({ page }) => {
  const word = unique('Peeked');
  await create(page, 'company', { name: `${word} 1` });
  await create(page, 'company', { name: `${word} 2` });
  await find(page, word);
  await page.getByRole('grid').locator('[data-cell="0:0"]').focus();
  const first = (await titles(page).first().textContent()) ?? '';
  await press(page, ' ');
  const panel = page.getByRole('complementary', { name: 'Side panel' });
  await expect(panel.getByRole('heading')).toHaveText(first);
  await press(page, 'j');
  await expect(panel.getByRole('heading')).not.toHaveText(first);
  await press(page, ' ');
  await expect(panel).toBeHidden();
});

test('what is in the trash can be restored from there', async ({ page }) => {
  const name = unique('Trashed');
  const id = await create(page, 'company', { name });
  await call(page, 'records.trash', { object: 'company', ids: [id] });
  await open(page, `/companies?trash=1&q=${encodeURIComponent(name)}`);
  await page.getByRole('checkbox', { name: `Select ${name}` }).click();
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('The trash is empty').or(page.getByText('No companies match'))).toBeVisible();
  await expect.poll(async () => (await read(page, 'company', id))['deletedAt']).toBeNull();
});

test('what is in the trash is deleted for good from there, after a question', async ({ page }) => {
  const name = unique('Purged');
  const id = await create(page, 'company', { name });
  await call(page, 'records.trash', { object: 'company', ids: [id] });
  await open(page, `/companies?trash=1&q=${encodeURIComponent(name)}`);
  await page.getByRole('checkbox', { name: `Select ${name}` }).click();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  const question = page.getByRole('alertdialog');
  await expect(question).toContainText('This cannot be undone');
  await question.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByRole('checkbox', { name: `Select ${name}` })).toBeChecked();
  await page.getByRole('button', { name: 'Delete for good' }).click();
  await question.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('deleted for good')).toBeVisible();
  await expect(page.getByText('The trash is empty').or(page.getByText('No companies match'))).toBeVisible();
  const answer = await page.request.post('/api/trpc/records.get', { data: { json: { object: 'company', id } } });
  expect(answer.status()).toBe(404);
});
