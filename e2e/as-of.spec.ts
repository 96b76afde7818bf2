import { expect } from '@playwright/test';
import { edit, open, openMenu, press, type } from './fixtures/page.ts';
import { call, create, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test.beforeEach(async ({ page }) => signIn(page, 'admin'));

test('a record, what it led to and what led to it are seen as they were, from its history and back', async ({
  page,
}) => {
  const name = unique('Then');
  const employer = unique('Employer');
  const employerId = await create(page, 'company', { name: employer });
  const id = await create(page, 'company', { name, parentId: employerId, industry: 'Boats' });
  const contact = await create(page, 'contact', { firstName: unique('Ana'), companyId: id });
  const set = (object: string, one: string, values: object) =>
    call(page, 'records.update', { object, records: [{ id: one, set: values }] });
  await set('company', id, { name: `${name} Ltd`, industry: 'Ships', parentId: null });
  await set('company', employerId, { name: `${employer} Ltd` });
  await set('contact', contact, { companyId: null });
  await open(page, `/companies/${id}?tab=history`);
  await page.getByRole('link', { name: 'See the record as of then' }).last().focus();
  await press(page, 'Enter');
  await expect(page).toHaveURL(/asOf=/);
  const then = page.getByRole('article', { name, exact: true });
  await expect(then.getByRole('heading', { level: 1 })).toHaveText(name);
  await expect(then.getByRole('region', { name: 'Fields' })).toContainText('Boats');
  await expect(then.getByRole('link', { name: employer, exact: true }).first()).toBeVisible();
  await expect(then.getByRole('region', { name: 'People' })).toContainText('None then.');
  await expect(then.getByRole('button', { name: /^Edit/ })).toHaveCount(0);
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${name} Ltd`);
});

test('any moment can be chosen, and one that has not come is refused', async ({ page }) => {
  const name = unique('Moment');
  const id = await create(page, 'company', { name });
  await open(page, `/companies/${id}`);
  const menu = await openMenu(page, page.getByRole('button', { name: 'More about this company' }));
  await menu.getByRole('menuitem', { name: 'See as of…' }).click();
  await expect(page.getByRole('article', { name })).toBeVisible();
  // The menu asks when: the moment is edited at once.
  await expect(page.getByRole('textbox', { name: 'As it was on' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await type(page, 'tomorrow 3pm');
  await press(page, 'Enter');
  await expect(page.getByText('That time has not come yet.')).toBeVisible();
  await edit(page, 'As it was on');
  await page.keyboard.press('ControlOrMeta+a');
  await type(page, 'last friday 3pm');
  await press(page, 'Enter');
  await expect(page.getByText('This company was not there yet')).toBeVisible();
  await page.getByRole('button', { name: 'Back to now' }).click();
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
});
