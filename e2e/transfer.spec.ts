import { expect, type Locator, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { focusedBox, open, openMenu, press, type } from './fixtures/page.ts';
import { call, create, read, stagesByName, unique } from './fixtures/records.ts';
import { emailOf, signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

interface Member {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly status: string;
}

const members = (page: Page) => call<Member[]>(page, 'members.list', {});

/** Someone new who owns a company, an open and a lost deal, and a task that is done. */
async function owner(page: Page) {
  const firstName = unique('Olga');
  const { member } = await call<{ member: Member }>(page, 'members.invite', { firstName, role: 'member' });
  const own = { ownerId: member.id };
  const stages = await stagesByName(page);
  const company = await create(page, 'company', { name: unique('Owned'), ...own });
  const deal = await create(page, 'deal', { name: unique('Owned'), ...own });
  const lost = await create(page, 'deal', { name: unique('Lost'), stageId: stages['Lost'], ...own });
  await create(page, 'task', { title: unique('Done'), status: 'done', assigneeId: member.id });
  return { id: member.id, name: member.name, company, deal, lost };
}

async function choose(page: Page, { name }: { name: string }, entry: string): Promise<void> {
  const row = page.getByRole('listitem').filter({ hasText: name });
  const menu = await openMenu(page, row.getByRole('button', { name: `More for ${name}` }));
  await menu.getByRole('menuitem', { name: entry }).click();
}

async function handTo(page: Page, dialog: Locator, name: string): Promise<void> {
  await dialog.getByRole('combobox', { name: 'Hand over to' }).focus();
  await press(page, 'Enter');
  await focusedBox(page);
  await type(page, name);
  await page.getByRole('option', { name }).click();
  await expect(dialog.getByRole('combobox')).toContainText(name);
}

test('what a member owns is handed over in the parts that are checked, and comes back', async ({ page }) => {
  await signIn(page, 'admin');
  const from = await owner(page);
  const to = (await members(page)).find(({ email }) => email === emailOf('manager')) as Member;
  await open(page, '/settings/members');
  await choose(page, from, 'Transfer what they own…');
  const dialog = page.getByRole('dialog', { name: `Transfer what ${from.name} owns` });
  const parts = dialog.getByRole('list', { name: `What ${from.name} owns` }).getByRole('listitem');
  await expect(parts).toHaveText(['Companies1', 'Open deals1', 'Finished deals1', 'Finished tasks1']);
  for (const [part, checked] of [
    ['Companies', true],
    ['Open deals', true],
    ['Finished deals', false],
    ['Finished tasks', false],
  ] as const)
    await expect(dialog.getByRole('checkbox', { name: part })).toBeChecked({ checked });
  await expect(dialog.getByRole('button', { name: 'Transfer', exact: true })).toBeDisabled();
  await expectAccessible(page);
  await handTo(page, dialog, to.name);
  await dialog.getByRole('checkbox', { name: 'Finished deals' }).focus();
  await press(page, 'Space');
  await dialog.getByRole('checkbox', { name: 'Companies' }).click();
  await dialog.getByRole('button', { name: 'Transfer 2 records' }).click();
  await expect(dialog).toBeHidden();
  const toast = page.getByRole('listitem').filter({ hasText: `2 records of ${from.name} handed over to ${to.name}` });
  const ownerOf = async (object: string, id: string) => (await read(page, object, id))['ownerId'];
  expect(await ownerOf('deal', from.deal)).toBe(to.id);
  expect(await ownerOf('deal', from.lost)).toBe(to.id);
  expect(await ownerOf('company', from.company)).toBe(from.id);
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => ownerOf('deal', from.deal)).toBe(from.id);
});

test('whoever is shut out hands over first what they own, or nothing', async ({ page }) => {
  await signIn(page, 'admin');
  await page.setViewportSize({ width: 390, height: 844 });
  const [from, other] = [await owner(page), await owner(page)];
  const to = (await members(page)).find(({ email }) => email === emailOf('manager')) as Member;
  await open(page, '/settings/members');
  await choose(page, from, 'Deactivate…');
  const dialog = page.getByRole('dialog', { name: `Deactivate ${from.name}?` });
  await expect(dialog.getByRole('checkbox', { name: 'Open deals' })).toBeChecked();
  await expectAccessible(page);
  await handTo(page, dialog, to.name);
  await dialog.getByRole('button', { name: 'Transfer and deactivate' }).click();
  await expect(dialog).toBeHidden();
  expect(await read(page, 'deal', from.deal)).toMatchObject({ ownerId: to.id });
  expect(await read(page, 'deal', from.lost)).toMatchObject({ ownerId: from.id });

  await choose(page, other, 'Deactivate…');
  const second = page.getByRole('dialog', { name: `Deactivate ${other.name}?` });
  await expect(second.getByRole('checkbox', { name: 'Open deals' })).toBeChecked();
  await second.getByRole('button', { name: 'Deactivate', exact: true }).click();
  await expect(second).toBeHidden();
  expect(await read(page, 'deal', other.deal)).toMatchObject({ ownerId: other.id });
  const standing = (await members(page)).filter(({ id }) => id === from.id || id === other.id);
  expect(standing.map(({ status }) => status)).toEqual(['deactivated', 'deactivated']);
});

test('what cannot be counted says so, and keeps nobody from being shut out', async ({ page }) => {
  await signIn(page, 'admin');
  const from = await owner(page);
  await page.route('**/members.transferPreview**', (route) => route.abort());
  await open(page, '/settings/members');
  await choose(page, from, 'Deactivate…');
  const dialog = page.getByRole('dialog', { name: `Deactivate ${from.name}?` });
  await expect(dialog.getByText(`What ${from.name} owns could not be counted`)).toBeVisible();
  await dialog.getByRole('button', { name: 'Deactivate', exact: true }).click();
  await expect(dialog).toBeHidden();
  expect((await members(page)).find(({ id }) => id === from.id)?.status).toBe('deactivated');
});
