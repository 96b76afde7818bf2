import { expect } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { open, press } from './fixtures/page.ts';
import { pages } from './fixtures/pages.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

for (const { name, path, as, heading } of pages) {
  test(`axe finds nothing: ${name}`, async ({ page }) => {
    if (as) await signIn(page, as);
    await open(page, path);
    await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
    await page.waitForLoadState('networkidle');
    await expectAccessible(page);
  });
}

test('axe finds nothing: palette, shortcuts, create drawer', async ({ page }) => {
  await signIn(page);
  await open(page, '/settings/workspace');
  const dialog = page.getByRole('dialog');
  await press(page, 'ControlOrMeta+k');
  await page.getByPlaceholder('Search or type a command').fill('a');
  await expect(page.getByRole('option').first()).toBeVisible();
  await expectAccessible(page);
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
  await press(page, '?');
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
  await expectAccessible(page);
  await press(page, 'Escape');
  await expect(dialog).toBeHidden();
  await press(page, 'c', 'd');
  await expect(page.getByRole('dialog', { name: 'New deal' })).toBeVisible();
  await expect(page.getByRole('combobox', { name: 'Stage' })).not.toHaveText('Choose…');
  await expectAccessible(page);
});

test('axe finds nothing on a phone: Home and its menu', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page);
  await open(page, '/');
  await page.waitForLoadState('networkidle');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
});
