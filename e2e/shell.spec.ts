import { expect } from '@playwright/test';
import { join } from './fixtures/join.ts';
import { open, press, reload } from './fixtures/page.ts';
import { create, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test.beforeEach(async ({ page }) => {
  await signIn(page);
});

test('one gets everywhere by keyboard', async ({ page }) => {
  await open(page, '/settings/profile');
  await page.getByLabel('First name').waitFor();
  for (const [key, path] of [
    ['c', '/companies'],
    ['p', '/people'],
    ['d', '/deals'],
    ['t', '/tasks'],
    ['h', '/'],
  ] as const) {
    await press(page, 'g', key);
    await expect(page).toHaveURL((url) => url.pathname === path);
    const place = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current=page]');
    await expect(place).toHaveAttribute('href', path);
  }
});

test('shortcuts rest while one types', async ({ page }) => {
  await open(page, '/settings/profile');
  const name = page.getByLabel('First name');
  await name.fill('');
  await name.pressSequentially('gd[?');
  await expect(name).toHaveValue('gd[?');
  await expect(page).toHaveURL(/profile/);
  await expect(page.getByRole('dialog')).toBeHidden();
});

test('the sidebar folds with [ and stays folded', async ({ page }) => {
  await join(page, 'member');
  await open(page, '/settings/workspace');
  const unfold = page.getByRole('button', { name: 'Unfold the sidebar' });
  await page.getByRole('button', { name: 'Fold the sidebar' }).waitFor();
  const kept = page.waitForResponse((response) => response.url().includes('preferences.set'));
  await press(page, '[');
  await expect(unfold).toBeVisible();
  await kept;
  await reload(page);
  await expect(unfold).toBeVisible();
  await unfold.click();
  await expect(page.getByRole('button', { name: 'Fold the sidebar' })).toBeVisible();
});

test('on a phone nothing but the content scrolls', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  for (const place of ['/', '/settings/pipelines', '/settings/scoring']) {
    await open(page, place);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const size = () =>
      page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.scrollHeight]);
    await expect.poll(size, place).toEqual([390, 844]);
  }
});

test('the skip link leads past the sidebar', async ({ page }) => {
  await open(page, '/settings/workspace');
  await press(page, 'Tab');
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused();
  await press(page, 'Enter');
  await expect(page.locator('main')).toBeFocused();
});

test('the palette finds records, places and actions', async ({ page }) => {
  const name = `${unique('Zephyrine')} Works`;
  await create(page, 'company', { name });
  await open(page, '/settings/workspace');
  await page.getByRole('button', { name: /^Search/ }).click();
  const input = page.getByPlaceholder('Search or type a command');
  await input.fill(name.toLowerCase());
  await expect(page.getByRole('option', { name })).toBeVisible();
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/companies\/[0-9a-f-]{36}$/);

  await press(page, 'ControlOrMeta+k');
  await input.fill('settings: mem');
  await expect(page.getByRole('option', { name: 'Settings: Members' })).toBeVisible();
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/settings\/members$/);

  await press(page, 'ControlOrMeta+k');
  await input.fill('theme: light');
  await expect(page.getByRole('option', { name: 'Theme: Light' })).toBeVisible();
  await press(page, 'Enter');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'light');
});

test('a draft of a new record survives a reload', async ({ page }) => {
  const firstName = unique('Drafted');
  await open(page, '/settings/workspace');
  await page.getByRole('button', { name: 'Save' }).waitFor();
  await press(page, 'c', 'p');
  const drawer = page.getByRole('dialog', { name: 'New person' });
  await drawer.getByLabel('First name').fill(firstName);
  await drawer.getByLabel('Last name').fill('Person');
  await drawer.getByLabel('Last name').blur();
  await reload(page);
  await page.getByRole('button', { name: 'Save' }).waitFor();
  await press(page, 'c', 'p');
  await expect(drawer.getByLabel('First name')).toHaveValue(firstName);
  await drawer.getByRole('button', { name: 'Create person' }).click();
  await expect(page.getByText('Person created')).toBeVisible();
  await expect(drawer).toBeHidden();
  await press(page, 'c', 'p');
  await expect(drawer.getByLabel('First name')).toHaveValue('');
});

test('an address that leads nowhere says so, inside the shell', async ({ page }) => {
  await open(page, '/nowhere/at/all');
  await expect(page.getByText('There is nothing at this address')).toBeVisible();
  await page.getByRole('link', { name: 'Go to Home' }).click();
  await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
});

test('pages carry a strict policy, and no script of theirs breaks it', async ({ page }) => {
  const broken: string[] = [];
  page.on('console', (message) => message.type() === 'error' && broken.push(message.text()));
  const response = await open(page, '/');
  const policy = (await response?.headerValue('content-security-policy')) ?? '';
  expect(policy).toMatch(/script-src 'self' 'nonce-[\w+/=]+'(;|$)/);
  expect(policy).toContain("frame-ancestors 'none'");
  expect(policy).toContain("object-src 'none'");
  await page.waitForLoadState('networkidle');
  expect(broken).toEqual([]);
});
