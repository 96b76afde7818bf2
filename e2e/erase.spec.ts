import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { focusedBox, open, openMenu, press, type } from './fixtures/page.ts';
import { call, create, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

const menuButton = (page: Page) => page.getByRole('button', { name: 'More about this contact' });

test('an admin erases a person by the keyboard, once what goes and stays is read and the name typed', async ({
  page,
  browser,
}) => {
  await signIn(page, 'admin');
  const family = unique('Erasable').replace(' ', '');
  const name = `Zora ${family}`;
  const id = await create(page, 'contact', { firstName: 'Zora', lastName: family, jobTitle: 'Captain' });
  const other = await create(page, 'company', { name: unique('Harbour') });
  await create(page, 'note', { body: `About ${name} alone`, links: [id] });
  const both = await create(page, 'note', { body: `${name} met the harbour`, links: [id, other] });
  // Someone else has it open.
  const elsewhere = await (await browser.newContext()).newPage();
  await signIn(elsewhere, 'manager');
  const following = elsewhere.waitForRequest((request) => request.url().includes('/live.changes'));
  await open(elsewhere, `/people/${id}`);
  await following;
  const theirs = await openMenu(elsewhere, menuButton(elsewhere));
  await expect(theirs.getByRole('menuitem', { name: 'Merge with…' })).toBeVisible();
  await expect(theirs.getByRole('menuitem', { name: /Erase/ })).toHaveCount(0);
  await press(elsewhere, 'Escape');

  await open(page, `/people/${id}`);
  const menu = await openMenu(page, menuButton(page));
  await menu.getByRole('menuitem', { name: 'Erase personal data…' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: `Erase the personal data of ${name}?` });
  await expect(dialog.getByText('1 note about nothing else')).toBeVisible();
  await expect(dialog.getByRole('link', { name: `${name} met the harbour` })).toHaveAttribute('href', `/notes/${both}`);
  await expectAccessible(page);
  const box = dialog.getByRole('textbox', { name: `Type “${name}” to erase it` });
  await box.focus();
  await focusedBox(dialog);
  await type(page, 'Zora');
  await press(page, 'Enter');
  await expect(dialog.getByText(`Type "${name}", the name of the contact, to erase it.`)).toBeVisible();
  await box.focus();
  await press(page, 'ControlOrMeta+a');
  await type(page, name);
  await press(page, 'Enter');
  await expect(page.getByText('The personal data of this person is erased')).toBeVisible();
  await expect(page).toHaveURL(/\/people(\?|$)/);
  await expect(page.getByRole('grid').getByText(name)).toHaveCount(0);
  await expect(elsewhere.getByText('There is no such person')).toBeVisible();
  await expect(elsewhere.getByText(name)).toHaveCount(0);

  await open(page, `/people/${id}`);
  await expect(page.getByText('There is no such person')).toBeVisible();
  const { entries } = await call<{ entries: unknown[] }>(page, 'operations.recent', { limit: 30 });
  expect(JSON.stringify(entries)).not.toContain(`"${family}"`);
  await open(page, '/activity');
  await expect(page.getByText('erased the data of one person').first()).toBeVisible();
  await elsewhere.context().close();
});

test('what cannot be told says so, and is tried again', async ({ page }) => {
  await signIn(page, 'admin');
  const name = unique('Retried');
  const id = await create(page, 'contact', { firstName: name });
  await open(page, `/people/${id}`);
  await page.route('**/records.erasePreview**', (route) => route.abort());
  const menu = await openMenu(page, menuButton(page));
  await menu.getByRole('menuitem', { name: 'Erase personal data…' }).press('Enter');
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText('What this would erase could not be told')).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Erase' })).toBeDisabled();
  await page.unroute('**/records.erasePreview**');
  await dialog.getByRole('button', { name: 'Try again' }).press('Enter');
  await expect(dialog.getByText(`${name}, the record itself`)).toBeVisible();
});
