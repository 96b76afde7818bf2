import { expect } from '@playwright/test';
import { type Fresh, startFresh } from './fixtures/fresh.ts';
import { open, reload } from './fixtures/page.ts';
import { unique, uniqueWord } from './fixtures/records.ts';
import { emailOf, fillSignIn, password, signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test('sign in by e-mail and password, and out again', async ({ page }) => {
  await open(page, '/settings/members?from=a-link');
  await expect(page).toHaveURL(/\/sign-in\?next=/);
  await fillSignIn(page, emailOf('member'), password);
  await expect(page).toHaveURL(/\/settings\/members\?from=a-link$/);

  await page.getByRole('button', { name: /account menu/ }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page).toHaveURL(/\/sign-in$/);
  await open(page, '/');
  await expect(page).toHaveURL(/\/sign-in$/);
});

test('a wrong password says so and keeps the address', async ({ page }) => {
  await open(page, '/sign-in');
  await fillSignIn(page, emailOf('manager'), 'not the password');
  await expect(page.getByRole('alert').filter({ hasText: 'do not go together' })).toBeVisible();
  await expect(page.getByLabel('E-mail')).toHaveValue(emailOf('manager'));
});

test('after signing in one stays on this site', async ({ page }) => {
  for (const elsewhere of ['https://example.com/', '//example.com', '/\\example.com', 'javascript:alert(1)']) {
    await page.context().clearCookies();
    await open(page, `/sign-in?next=${encodeURIComponent(elsewhere)}`);
    await fillSignIn(page, emailOf('member'), password);
    await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
    expect(new URL(page.url()).pathname).toBe('/');
  }
});

test('a lost session asks to sign in again and keeps what was typed', async ({ page, context }) => {
  const name = unique('Kept Typing');
  await signIn(page, 'member');
  await open(page, '/');
  await page.getByRole('button', { name: 'Create' }).click();
  await page.getByRole('menuitem', { name: 'New company' }).click();
  const drawer = page.getByRole('dialog', { name: 'New company' });
  await drawer.getByLabel(/^Name/).fill(name);
  await context.clearCookies();
  await drawer.getByRole('button', { name: 'Create company' }).click();

  const again = page.getByRole('dialog', { name: 'Sign in to go on' });
  await expect(again.getByLabel('E-mail')).toHaveValue(emailOf('member'));
  await again.getByLabel('Password').fill(password);
  await again.getByRole('button', { name: 'Sign in' }).click();
  await expect(again).toBeHidden();
  await expect(drawer.getByLabel(/^Name/)).toHaveValue(name);
  await drawer.getByRole('button', { name: 'Create company' }).click();
  await expect(page.getByText('Company created')).toBeVisible();
});

test('an invited person joins by their link, which works once', async ({ page, browser }) => {
  await signIn(page, 'admin');
  await open(page, '/settings/members');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  const invite = page.getByRole('dialog', { name: 'Invite a member' });
  await invite.getByLabel('First name').fill('Ines');
  const surname = unique('Invited');
  await invite.getByLabel('Last name').fill(surname);
  const address = `ines.${uniqueWord()}@example.com`;
  await invite.getByLabel('E-mail').fill(address);
  await invite.getByRole('button', { name: 'Make the link' }).click();
  const told = page.getByRole('dialog', { name: `Link for Ines ${surname}` });
  const link = await told.getByLabel('Link').inputValue();
  const mail = new URL((await told.getByRole('link', { name: 'Write an e-mail' }).getAttribute('href')) ?? '');
  expect(`${mail.protocol}${mail.pathname}`).toBe(`mailto:${encodeURIComponent(address)}`);
  expect(mail.searchParams.get('body')).toContain(`\r\n${link}\r\n`);
  await page.getByRole('button', { name: 'Done' }).click();
  const row = page.getByRole('listitem').filter({ hasText: surname });
  await expect(row.getByText('Invited', { exact: true })).toBeVisible();

  const guest = await (await browser.newContext()).newPage();
  await open(guest, link);
  await expect(guest.getByLabel('First name')).toHaveValue('Ines');
  await expect(guest.getByLabel('E-mail')).toHaveValue(address);
  await guest.getByLabel('Password').fill('short');
  await guest.getByRole('button', { name: 'Join' }).click();
  await expect(guest.getByText('Choose a password of at least 10 characters.')).toBeVisible();
  await guest.getByLabel('Password').fill('a longer passphrase');
  await guest.getByRole('button', { name: 'Join' }).click();
  await expect(guest.getByRole('heading', { name: 'Home' })).toBeVisible();

  const late = await (await browser.newContext()).newPage();
  await open(late, link);
  await expect(late.getByRole('heading', { name: 'This link does not work' })).toBeVisible();
});

test.describe('an empty installation', () => {
  let fresh: Fresh | null = null;
  // Here it goes down even when the test has run out of its time.
  test.afterEach(() => fresh?.stop());

  test('the first visitor of an empty installation becomes its admin', async ({ browser }) => {
    test.setTimeout(120_000);
    fresh = await startFresh();
    const page = await (await browser.newContext({ baseURL: fresh.url })).newPage();
    await open(page, '/companies');
    await expect(page).toHaveURL(/\/setup$/);
    await page.getByLabel('Name of your company or team').fill('Northwind Sales');
    await page.getByLabel('Your first name').fill('Fay');
    await reload(page);
    await expect(page.getByLabel('Your first name')).toHaveValue('Fay');
    await page.getByLabel('E-mail').fill('fay@example.com');
    await page.getByLabel('Password').fill('the very first passphrase');
    await page.getByRole('button', { name: 'Create workspace' }).click();
    await expect(page.getByRole('heading', { name: 'Home' })).toBeVisible();
    await expect(page.getByText('Northwind Sales')).toBeVisible();

    const second = await (await browser.newContext({ baseURL: fresh.url })).newPage();
    await open(second, '/setup');
    await expect(second).toHaveURL(/\/sign-in$/);
  });
});
