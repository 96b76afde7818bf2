import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { join } from './fixtures/join.ts';
import { open, openMenu, press } from './fixtures/page.ts';
import { create, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

const cell = (page: Page, action: string, object: string) =>
  page.getByRole('combobox', { name: `${action} ${object}`, exact: true });

async function choose(page: Page, action: string, object: string, scope: string): Promise<void> {
  await cell(page, action, object).focus();
  await press(page, 'Enter');
  await page.getByRole('option', { name: scope, exact: true }).click();
  await expect(cell(page, action, object)).toHaveText(scope);
}

test('an admin makes a role: limited deals, all notes, a hidden field; whoever has it sees no more, at once', async ({
  page,
  browser,
}) => {
  await signIn(page);
  const name = unique('Support rep');
  const company = await create(page, 'company', { name: unique('Served'), industry: 'Shipbuilding' });
  const deal = unique('Theirs');
  await create(page, 'deal', { name: deal });
  await open(page, '/settings/roles');
  await page.getByRole('button', { name: 'New role' }).click();
  const dialog = page.getByRole('dialog', { name: 'New role' });
  await dialog.getByLabel('Name').fill('Admin');
  await dialog.getByRole('button', { name: 'Create role' }).click();
  await expect(dialog.getByText('There is a role Admin already.')).toBeVisible();
  await dialog.getByLabel('Name').fill(name);
  await dialog.getByRole('button', { name: 'Create role' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  const key = new URL(page.url()).pathname.split('/').at(-1) ?? '';

  await choose(page, 'See', 'Deals', 'Own');
  // What may not be seen may not be changed.
  await expect(cell(page, 'Change', 'Deals')).toHaveText('Own');
  await page.getByRole('button', { name: 'Fields of Companies: Fields' }).click();
  await page.getByRole('combobox', { name: 'Industry of Companies' }).click();
  await page.getByRole('option', { name: 'Hidden' }).click();
  await expect(page.getByRole('button', { name: 'Fields of Companies: 1 hidden' })).toBeVisible();
  await page.getByRole('checkbox', { name: 'Use the assistant and scores' }).click();
  await page.getByRole('button', { name: 'Save role' }).click();
  await expect(page.getByRole('group', { name: 'Unsaved changes' })).toBeHidden();
  await expectAccessible(page);

  const guest = await (await browser.newContext()).newPage();
  await join(guest, key, page);
  await open(guest, `/companies/${company}`);
  const fields = guest.getByRole('complementary', { name: 'Fields' });
  await expect(fields.getByText('Status', { exact: true })).toBeVisible();
  await expect(guest.getByText('Shipbuilding')).toBeHidden();
  await open(guest, `/deals?view=table&q=${encodeURIComponent(deal)}`);
  await expect(guest.getByText(deal)).toBeHidden();
  await expect(guest.getByRole('link', { name: 'Assistant' })).toBeHidden();

  // A page that is open follows a change of the role.
  await open(guest, `/companies/${company}`);
  await expect(fields.getByText('Status', { exact: true })).toBeVisible();
  await page.getByRole('combobox', { name: 'Industry of Companies' }).click();
  await page.getByRole('option', { name: 'Read only' }).click();
  await page.getByRole('button', { name: 'Save role' }).click();
  await expect(fields.getByText('Shipbuilding')).toBeVisible();
  await expect(guest.getByRole('button', { name: 'Edit Industry' })).toHaveCount(0);

  // It stays while someone has it.
  await openMenu(page, page.getByRole('button', { name: `More for ${name}` }));
  await page.getByRole('menuitem', { name: 'Delete role…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete role' }).click();
  await expect(page.getByText('1 member has this role. Give them another one first.')).toBeVisible();
});

test('a role nobody has is deleted, and comes back with Undo', async ({ page }) => {
  await signIn(page);
  const name = unique('Consultant');
  await open(page, '/settings/roles/viewer');
  await expect(page.getByText('It ships with Cardinal and stays as it is.')).toBeVisible();
  await expect(page.getByRole('combobox')).toHaveCount(0);
  await openMenu(page, page.getByRole('button', { name: 'More for Read-only' }));
  await press(page, 'Enter');
  const dialog = page.getByRole('dialog', { name: 'New role' });
  await expect(dialog.getByRole('combobox', { name: 'Begins as' })).toHaveText('Read-only');
  await dialog.getByLabel('Name').fill(name);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await openMenu(page, page.getByRole('button', { name: `More for ${name}` }));
  await page.getByRole('menuitem', { name: 'Delete role…' }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Delete role' }).click();
  await expect(page.getByRole('heading', { name: 'Roles', level: 1 })).toBeVisible();
  await expect(page.getByRole('link', { name: new RegExp(name) })).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('link', { name: new RegExp(name) })).toBeVisible();
});

test('who does not manage members is not offered roles', async ({ page }) => {
  await signIn(page, 'manager');
  await open(page, '/settings/profile');
  await expect(page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Roles' })).toHaveCount(0);
  await open(page, '/settings/roles');
  await expect(page.getByText('Your role may not manage roles')).toBeVisible();
});
