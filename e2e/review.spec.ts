import { expect, type Page } from '@playwright/test';
import { propose } from './fixtures/assistant.ts';
import { open, press, reload, type } from './fixtures/page.ts';
import { call, create, read, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

/** A company, and the suggestion to change its industry. */
async function suggested(page: Page, word: string) {
  const name = unique(word);
  const id = await create(page, 'company', { name, industry: 'Retail' });
  const proposalId = await propose(page, `set ${name}'s industry to Biotech`);
  return { name, id, proposalId };
}
const itemOf = (page: Page, name: string) => page.getByRole('listitem', { name: new RegExp(name) });
const industry = async (page: Page, id: string) => (await read(page, 'company', id))['industry'];

test('it is gone through with the keyboard alone: look, select, apply all, take all back', async ({ page }) => {
  await signIn(page);
  const one = await suggested(page, 'Tidal');
  const two = await suggested(page, 'Ebbing');
  await open(page, '/review');
  await expect(page.getByRole('link', { name: /^Review/ })).toContainText(/\d+ waiting/);
  const first = itemOf(page, two.name);
  await expect(first.getByRole('definition')).toHaveText(/from Retail.*to Biotech/);
  await press(page, 'j');
  await expect(first).toBeFocused();
  await press(page, 'x');
  await press(page, 'j');
  await expect(itemOf(page, one.name)).toBeFocused();
  await press(page, 'x');
  await expect(page.getByText('2 selected')).toBeVisible();
  await press(page, 'ControlOrMeta+Enter');
  await expect(first).toBeHidden();
  await expect(page.getByText('2 applied')).toBeVisible();
  await expect.poll(() => industry(page, one.id)).toBe('Biotech');
  await expect.poll(() => industry(page, two.id)).toBe('Biotech');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => industry(page, one.id)).toBe('Retail');
  await expect.poll(() => industry(page, two.id)).toBe('Retail');
});

test('one is rejected with its reason, changes nothing, and stands among the decided', async ({ page }) => {
  await signIn(page);
  const { name, id } = await suggested(page, 'Sandbank');
  await open(page, '/review');
  await expect(itemOf(page, name)).toBeVisible();
  await press(page, 'j');
  await expect(itemOf(page, name)).toBeFocused();
  await press(page, 'r');
  await expect(page.getByRole('textbox', { name: /^Why not/ })).toBeFocused();
  await type(page, 'Not their trade');
  await press(page, 'Enter');
  await expect(itemOf(page, name)).toBeHidden();
  expect(await industry(page, id)).toBe('Retail');
  await page.getByRole('radio', { name: 'Decided' }).click();
  await expect(itemOf(page, name)).toContainText(/Rejected by Ada Admin.*: Not their trade/);
});

test('a record that changed meanwhile is shown as it was, as suggested, and as it is; one applies over it knowingly', async ({
  page,
  browser,
}) => {
  await signIn(page);
  const { name, id } = await suggested(page, 'Driftwood');
  const other = await (await browser.newContext()).newPage();
  await signIn(other, 'manager');
  await call(other, 'records.update', { object: 'company', records: [{ id, set: { industry: 'Energy' } }] });
  await open(page, '/review');
  const item = itemOf(page, name);
  await expect(item.getByRole('definition')).toHaveText(/from Retail.*to Biotech.*Changed meanwhile, now:.*Energy/);

  // Once more, while it is on screen: it is not written over unseen.
  await page.route('**/proposals.list**', (route) => route.abort());
  await call(other, 'records.update', { object: 'company', records: [{ id, set: { industry: 'Mining' } }] });
  await item.getByRole('button', { name: 'Apply' }).click();
  await expect(item.getByRole('alert')).toHaveText(/has just been changed/);
  expect(await industry(page, id)).toBe('Mining');
  await page.unroute('**/proposals.list**');
  await reload(page);
  await expect(item.getByRole('definition')).toHaveText(/now:.*Mining/);
  await item.getByRole('button', { name: 'Apply' }).click();
  await expect(item).toBeHidden();
  await expect.poll(() => industry(page, id)).toBe('Biotech');
});

test('who may only read sees what is suggested, without a button, and is refused over HTTP', async ({
  page,
  browser,
}) => {
  const admin = await (await browser.newContext()).newPage();
  await signIn(admin);
  const { name, id, proposalId } = await suggested(admin, 'Glassy');
  await signIn(page, 'viewer');
  await open(page, '/review');
  await expect(itemOf(page, name).getByRole('definition')).toHaveText(/from Retail.*to Biotech/);
  await open(page, `/companies/${id}`);
  await expect(page.getByRole('region', { name: 'Suggested for this record' })).toBeVisible();
  for (const path of ['/review', `/companies/${id}`]) {
    await open(page, path);
    await expect(page.getByText('Suggested', { exact: true }).first()).toBeVisible();
    for (const action of ['Apply', 'Reject', 'Edit'])
      await expect(page.getByRole('button', { name: action, exact: true })).toHaveCount(0);
  }
  for (const operation of ['proposals.applyProposal', 'proposals.rejectProposal']) {
    const response = await page.request.post(`/api/trpc/${operation}`, {
      headers: { 'content-type': 'application/json' },
      data: { json: { id: proposalId } },
    });
    expect(response.status(), operation).toBe(403);
  }
  expect(await industry(page, id)).toBe('Retail');
});
