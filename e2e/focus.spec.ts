import { expect, type Locator, type Page } from '@playwright/test';
import { open, openMenu, press, type } from './fixtures/page.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

// By the keyboard alone: nothing here is clicked.
let row: Locator;

test.beforeEach(async ({ page }) => {
  await signIn(page);
  await open(page, '/companies');
  row = page.getByRole('grid', { name: 'Companies' }).getByRole('row').nth(1);
  await expect(row).toBeVisible();
});

/** Reaches the table's cells as one does: by Tab, from wherever the focus is. */
async function tabToCell(page: Page): Promise<Locator> {
  const cell = page.locator('[data-cell]:focus, [data-cell] :focus');
  for (let tabs = 0; tabs < 60 && (await cell.count()) === 0; tabs++) await page.keyboard.press('Tab');
  await expect(cell).toBeVisible();
  return cell;
}

/** A mark on what has the focus, by which it is known again. */
const mark = (focused: Locator) => focused.evaluate((element) => element.setAttribute('data-origin', ''));

for (const [what, keys] of [
  ['the palette', ['ControlOrMeta+k']],
  ['the shortcut list', ['?']],
  ['the form for a new person', ['c', 'p']],
  ['the form for a new deal', ['c', 'd']],
  ['the dialog for a status', ['s']],
  ['the dialog for an owner', ['a']],
] as const) {
  test(`Esc gives the focus back from ${what}`, async ({ page }) => {
    await mark(await tabToCell(page));
    await press(page, ...keys);
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.locator('[role=dialog]:focus, [role=dialog] :focus')).toBeVisible();
    await press(page, 'Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect(page.locator('[data-origin]')).toBeFocused();
  });
}

test('Esc gives the focus back from the question before a deletion', async ({ page }) => {
  await tabToCell(page);
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/companies\/[0-9a-f-]{36}/);
  const more = page.getByRole('button', { name: 'More about this company' });
  const menu = await openMenu(page, more);
  await press(page, 'End');
  await expect(menu.getByRole('menuitem').last()).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('alertdialog')).toBeVisible();
  await press(page, 'Escape');
  await expect(page.getByRole('alertdialog')).toBeHidden();
  await expect(more).toBeFocused();
});

test('a filter by status is set by typing', async ({ page }) => {
  await press(page, '/');
  await expect(page.getByRole('combobox', { name: 'Field to filter by' })).toBeFocused();
  await type(page, 'status');
  await press(page, 'Enter');
  await expect(
    page.getByRole('dialog', { name: 'Filter on Status' }).getByRole('combobox', { name: 'Status', exact: true }),
  ).toBeFocused();
  await type(page, 'cust');
  await press(page, 'Enter');
  await expect(page.getByRole('button', { name: 'Status is Customer' })).toBeFocused();
  await expect(page).toHaveURL((url) => url.searchParams.get('filter') === '{"where":{"status":{"eq":"customer"}}}');
});

test('a filter that the address spells wrongly is said to be so, and cleared', async ({ page }) => {
  await open(page, `/companies?filter=${encodeURIComponent('{"where":{"industry":{"contains":{"a":1}}}}')}`);
  await expect(page.getByText('The companies cannot be filtered like this')).toBeVisible();
  await expect(page.getByText('[object Object]')).toBeHidden();
  await page.getByRole('button', { name: 'Clear the filter' }).focus();
  await press(page, 'Enter');
  await expect(row).toBeVisible();
});
