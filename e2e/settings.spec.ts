import { expect, type Page } from '@playwright/test';
import { join } from './fixtures/join.ts';
import { open, press, reload } from './fixtures/page.ts';
import { call, unique } from './fixtures/records.ts';
import { emailOf, fillSignIn, signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test('one changes what one says of oneself', async ({ page }) => {
  await join(page, 'manager');
  await open(page, '/settings/profile');
  await page.getByLabel('Job title').fill('Regional lead');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Profile saved')).toBeVisible();
  await reload(page);
  await expect(page.getByLabel('Job title')).toHaveValue('Regional lead');
});

test('a wrong present password is refused at its field', async ({ page }) => {
  await signIn(page, 'manager');
  await open(page, '/settings/profile');
  await page.getByLabel('Current password').fill('not this one');
  await page.getByLabel('New password').fill('another good passphrase');
  await page.getByRole('button', { name: 'Change password' }).click();
  await expect(page.getByText('This is not your present password.')).toBeVisible();
});

test('another session can be ended, which shuts it out', async ({ page, browser }) => {
  const { email, password } = await join(page, 'viewer');
  const other = await (await browser.newContext()).newPage();
  await open(other, '/sign-in');
  await fillSignIn(other, email, password);
  await expect(other.getByRole('heading', { name: 'Home' })).toBeVisible();
  await open(page, '/settings/profile');
  await page.getByRole('button', { name: 'End all others' }).click();
  await expect(page.getByRole('button', { name: 'End all others' })).toBeHidden();
  await open(other, '/');
  await expect(other).toHaveURL(/\/sign-in/);
});

test('an admin changes a role, shuts someone out and lets them in again', async ({ page, browser }) => {
  const name = unique('Rolf');
  const guest = await joinByLink(page, await (await browser.newContext()).newPage(), name);
  const row = page.getByRole('listitem').filter({ hasText: name });
  await reload(page);
  await row.getByRole('combobox', { name: `Role of ${name}` }).click();
  const changed = page.waitForResponse((response) => response.url().includes('members.update'));
  await page.getByRole('option', { name: 'Read-only' }).click();
  await changed;
  await expect(row.getByRole('combobox')).toHaveText('Read-only');
  await reload(guest);
  await expect(guest.getByRole('button', { name: 'Create' })).toBeHidden();

  await row.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Deactivate…' }).click();
  const question = page.getByRole('dialog', { name: `Deactivate ${name}?` });
  await expect(question).toContainText(`${name} owns nothing that could be handed over.`);
  await question.getByRole('button', { name: 'Deactivate' }).click();
  await expect(row.getByText('Deactivated')).toBeVisible();
  await open(guest, '/');
  await expect(guest).toHaveURL(/\/sign-in/);

  await row.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Reactivate' }).click();
  await expect(row.getByText('Deactivated')).toBeHidden();
});

test('who is no admin sees the members without controls', async ({ page }) => {
  await signIn(page, 'member');
  await open(page, '/settings/members');
  await expect(page.getByRole('listitem').filter({ hasText: emailOf('admin') })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Invite', exact: true })).toBeHidden();
  await expect(page.getByRole('button', { name: /^More for/ })).toHaveCount(0);
});

test('stages are added, renamed, moved by keyboard and deleted', async ({ page }) => {
  await signIn(page, 'admin');
  await open(page, '/settings/pipelines');
  await page.getByRole('button', { name: 'New pipeline' }).click();
  const name = unique('Renewals');
  await page.getByRole('dialog').getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Create pipeline' }).click();
  const pipeline = page.getByRole('region', { name });
  const stages = pipeline.getByRole('listitem');
  await expect(stages).toHaveCount(4);

  await pipeline.getByRole('button', { name: 'Add stage' }).click();
  const added = pipeline.getByLabel('Name of Stage 5');
  await added.fill('Contract out');
  await added.press('Enter');
  await expect(pipeline.getByLabel('Name of Contract out')).toBeVisible();
  await pipeline.getByLabel('Probability of Contract out').fill('80');
  const saved = page.waitForResponse((response) => response.url().includes('stages.update'));
  await pipeline.getByLabel('Probability of Contract out').press('Enter');
  await saved;

  await pipeline.getByRole('button', { name: 'Move Contract out' }).focus();
  const moved = page.waitForResponse((response) => response.url().includes('pipelines.reorderStages'));
  const told = page.getByRole('status').filter({ hasText: 'Contract out' });
  await press(page, 'Space');
  for (const place of [5, 4, 3]) {
    await expect(told).toContainText(`is at place ${place} of 5`);
    await press(page, 'ArrowUp');
  }
  await expect(told).toContainText('is at place 2 of 5');
  await press(page, 'Space');
  await moved;
  await reload(page);
  await expect(stages.nth(1).getByRole('textbox').first()).toHaveValue('Contract out');
  await expect(pipeline.getByLabel('Probability of Contract out')).toHaveValue('80');

  await pipeline.getByRole('button', { name: 'Delete Contract out' }).click();
  await expect(stages).toHaveCount(4);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(stages).toHaveCount(5);
  await pipeline.getByRole('button', { name: `More for ${name}` }).click();
  await page.getByRole('menuitem', { name: 'Delete' }).click();
  await expect(pipeline).toBeHidden();
});

test('a stage with deals stays, and says why', async ({ page }) => {
  await signIn(page, 'admin');
  await open(page, '/settings/pipelines');
  await page.getByRole('button', { name: 'Delete Won' }).first().click();
  await expect(page.getByText(/"Won" has \d+ deals/)).toBeVisible();
});

test.describe('the name of the workspace', () => {
  // Everyone sees it, so it does not stay as a try that broke off has left it.
  test.afterEach(({ page }) => call(page, 'workspace.update', { name: 'Demo workspace' }));

  test('the workspace is renamed', async ({ page }) => {
    await signIn(page, 'admin');
    await open(page, '/settings/workspace');
    const name = page.getByLabel('Name');
    for (const wanted of [unique('Renamed'), 'Demo workspace']) {
      await name.fill(wanted);
      await page.getByRole('button', { name: 'Save' }).click();
      await expect(page.getByRole('complementary', { name: 'Sidebar' }).getByText(wanted)).toBeVisible();
    }
  });
});

/** Invites someone as the admin, whose page stays on the members, and has them join on a page of their own. */
async function joinByLink(page: Page, guest: Page, firstName: string): Promise<Page> {
  await signIn(page, 'admin');
  await open(page, '/settings/members');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  await page.getByLabel('First name').fill(firstName);
  await page.getByRole('button', { name: 'Make the link' }).click();
  const link = await page.getByLabel('Link', { exact: true }).inputValue();
  await page.getByRole('button', { name: 'Done' }).click();
  await open(guest, link);
  await guest.getByLabel('E-mail').fill(`${firstName.toLowerCase().replace(' ', '.')}@example.com`);
  await guest.getByLabel('Password').fill('a good long passphrase');
  await guest.getByRole('button', { name: 'Join' }).click();
  await expect(guest.getByRole('heading', { name: 'Home' })).toBeVisible();
  return guest;
}
