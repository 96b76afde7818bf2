import { expect } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { open, openMenu } from './fixtures/page.ts';
import { create, read, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test.beforeEach(async ({ page }) => signIn(page, 'admin'));

test('what is entered twice is found, kept apart, brought back and merged', async ({ page }) => {
  const name = unique('Doublet');
  const phone = `+1415555${String(Date.now()).slice(-4)}`;
  const first = await create(page, 'company', { name: `${name} Works`, phone });
  const second = await create(page, 'company', { name: `${name} Wokrs Ltd`, phone, industry: 'Steel' });
  await open(page, '/companies');
  const menu = await openMenu(page, page.getByRole('button', { name: 'More', exact: true }));
  await menu.getByRole('menuitem', { name: 'Duplicates' }).press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Duplicates among companies' })).toBeVisible();
  const pair = page.getByRole('listitem', { name: `${name} Works and ${name} Wokrs Ltd` });
  // The worker comes by within a few seconds.
  await expect(async () => {
    await page.reload();
    await expect(pair).toBeVisible({ timeout: 3000 });
  }).toPass({ timeout: 45_000 });
  await expect(pair.getByText(/Same .*phone/)).toBeVisible();
  await expectAccessible(page);

  await pair.getByRole('button', { name: 'Not the same' }).click();
  await expect(pair).toBeHidden();
  await page.getByRole('radio', { name: 'Not duplicates' }).click();
  await pair.getByRole('button', { name: 'May be the same' }).click();
  await page.getByRole('radio', { name: 'Likely' }).click();
  await pair.getByRole('button', { name: 'Merge…' }).click();
  await page.getByRole('dialog', { name: 'Merge 2 companies' }).getByRole('button', { name: 'Merge' }).click();
  await expect(page.getByText('2 companies merged')).toBeVisible();
  await expect(pair).toBeHidden();
  expect(await read(page, 'company', second)).toMatchObject({ id: first, industry: 'Steel' });
});
