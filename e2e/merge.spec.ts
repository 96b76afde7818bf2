import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { open, openMenu, press, type } from './fixtures/page.ts';
import { create, read, unique, uniqueWord } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test.beforeEach(async ({ page }) => signIn(page, 'admin'));

const titles = (page: Page) => page.getByRole('grid').locator('[data-title-link]');

/** Two people of one name, the second with what the first lacks, and a note about the second. */
async function twoPeople(page: Page): Promise<{ name: string; first: string; second: string; note: string }> {
  const name = unique('Twin');
  const first = await create(page, 'contact', { firstName: name, emails: [`${uniqueWord()}@example.com`] });
  const second = await create(page, 'contact', { firstName: `${name} B`, jobTitle: 'Captain', source: 'fair' });
  const note = await create(page, 'note', { body: `About ${name}`, links: [second] });
  return { name, first, second, note };
}

test('rows of a table are merged by the keyboard, the old address leads on, and it is undone', async ({ page }) => {
  const { name, first, second, note } = await twoPeople(page);
  await open(page, `/people?q=${encodeURIComponent(name)}&sort=name`);
  await expect(titles(page)).toHaveText([name, `${name} B`]);
  await page.getByRole('grid').locator('[data-cell="0:0"]').focus();
  await press(page, 'x', 'ArrowDown', 'x');
  await page.getByRole('button', { name: 'Merge', exact: true }).press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Merge 2 people' });
  await expect(dialog).toBeVisible();
  // The one that was selected first is kept, with its name, and gets what it lacks.
  const names = dialog.getByRole('group', { name: 'First name' });
  await expect(names.getByRole('radio', { name, exact: true })).toBeChecked();
  await expect(dialog.getByRole('group', { name: 'Job title' }).getByRole('radio', { name: 'Captain' })).toBeChecked();
  await expect(dialog.getByText('1 note moves to')).toBeVisible();
  await expectAccessible(page);
  await names.getByRole('radio', { name, exact: true }).focus();
  await press(page, 'ArrowRight');
  await expect(names.getByRole('radio', { name: `${name} B` })).toBeChecked();
  await dialog.getByRole('button', { name: 'Merge' }).press('Enter');
  await expect(page.getByText('2 people merged')).toBeVisible();
  await expect(titles(page)).toHaveText([`${name} B`]);
  expect(await read(page, 'contact', first)).toMatchObject({ firstName: `${name} B`, jobTitle: 'Captain' });
  expect(await read(page, 'note', note)).toMatchObject({ links: [first] });

  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(titles(page)).toHaveText([name, `${name} B`]);
  expect(await read(page, 'note', note)).toMatchObject({ links: [second] });
});

test('a record is merged from its page into another; the old address opens that one', async ({ page }) => {
  const { name, first, second } = await twoPeople(page);
  await open(page, `/people/${first}`);
  const menu = await openMenu(page, page.getByRole('button', { name: 'More about this contact' }));
  await menu.getByRole('menuitem', { name: 'Merge with…' }).press('Enter');
  await page.getByRole('combobox', { name: 'The other person' }).click();
  await type(page, `${name} B`);
  await page.getByRole('option', { name: `${name} B` }).click();
  const dialog = page.getByRole('dialog', { name: 'Merge 2 people' });
  await dialog
    .getByRole('group', { name: 'Keep' })
    .getByRole('radio', { name: `${name} B` })
    .check();
  await expect(dialog.getByText(`to the contact that stays`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Merge' }).click();
  await expect(page).toHaveURL(new RegExp(`/people/${second}`));
  await open(page, `/people/${first}`);
  await expect(page).toHaveURL(new RegExp(`/people/${second}`));
  await expect(page.getByRole('heading', { level: 1 })).toContainText(`${name} B`);
  await open(page, `/people/${second}?tab=history`);
  await expect(page.getByText('merged another person into it')).toBeVisible();
});
