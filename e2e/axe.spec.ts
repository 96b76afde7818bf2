import { expect, test } from '@playwright/test';
import { expectAccessible, useTheme } from './fixtures/axe.ts';
import { pages } from './fixtures/pages.ts';
import { signIn } from './fixtures/sign-in.ts';

for (const theme of ['dark', 'light'] as const) {
  for (const { name, path, as, heading } of pages) {
    test(`axe finds nothing: ${name}, ${theme}`, async ({ page }) => {
      await useTheme(page, theme);
      if (as) await signIn(page, as);
      await page.goto(path);
      await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
      await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
      await page.waitForLoadState('networkidle');
      await expectAccessible(page);
    });
  }

  test(`axe finds nothing: palette, shortcuts, create drawer, ${theme}`, async ({ page }) => {
    await useTheme(page, theme);
    await signIn(page);
    await page.goto('/settings/workspace');
    await page.getByRole('button', { name: 'Save' }).waitFor();
    await page.keyboard.press('ControlOrMeta+k');
    await page.getByPlaceholder('Search or type a command').fill('a');
    await expect(page.getByRole('option').first()).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await page.keyboard.press('?');
    await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await page.keyboard.press('c');
    await page.keyboard.press('d');
    await expect(page.getByRole('dialog', { name: 'New deal' })).toBeVisible();
    await expect(page.getByRole('combobox', { name: 'Stage' })).not.toHaveText('Choose…');
    await expectAccessible(page);
  });
}

test('axe finds nothing on a phone: Home and its menu', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page);
  await page.goto('/');
  await page.waitForLoadState('networkidle');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Menu', exact: true }).click();
  await expect(page.getByRole('dialog')).toBeVisible();
  await expectAccessible(page);
});
