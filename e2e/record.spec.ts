import { expect } from '@playwright/test';
import { edit, open, press, type } from './fixtures/page.ts';
import { call, create, read, stagesByName, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test.beforeEach(async ({ page }) => signIn(page, 'admin'));

test('the name and the fields are edited in place', async ({ page }) => {
  const name = unique('Named');
  const id = await create(page, 'company', { name });
  await open(page, `/companies/${id}`);
  await page.getByRole('heading', { level: 1 }).getByRole('button').click();
  await page.getByRole('textbox', { name: 'Name' }).fill(`${name} Ltd`);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: `${name} Ltd`, level: 1 })).toBeVisible();
  await edit(page, 'Status');
  await page.getByRole('option', { name: 'Customer' }).click();
  await expect.poll(() => read(page, 'company', id)).toMatchObject({ name: `${name} Ltd`, status: 'customer' });
});

test('next goes on past the rows that the list had loaded', async ({ page }) => {
  const word = unique('Along');
  const names = Array.from({ length: 102 }, (_, at) => `${word} ${String(at + 1).padStart(3, '0')}`);
  const { records } = await call<{ records: { id: string }[] }>(page, 'records.create', {
    object: 'company',
    records: names.map((name) => ({ name })),
  });
  await open(
    page,
    `/companies?sort=name&filter=${encodeURIComponent(JSON.stringify({ where: { name: { contains: word } } }))}`,
  );
  await expect(page.getByRole('grid').getByText(`${word} 001`)).toBeVisible();
  await open(page, `/companies/${records[99]?.id}`);
  const heading = page.getByRole('heading', { level: 1 });
  await expect(heading).toHaveText(`${word} 100`);
  await expect(page.getByText('100 of 100+')).toBeVisible();
  await press(page, 'j');
  await expect(heading).toHaveText(`${word} 101`);
  await expect(page.getByText('101 of 102')).toBeVisible();
  await press(page, 'j');
  await expect(heading).toHaveText(`${word} 102`);
  await expect(page.getByRole('button', { name: 'Next' })).toBeDisabled();
  await press(page, 'k');
  await expect(heading).toHaveText(`${word} 101`);
});

test('a relation is found by typing', async ({ page }) => {
  const company = unique('Employer');
  const companyId = await create(page, 'company', { name: company });
  const id = await create(page, 'contact', { firstName: unique('Employed') });
  await open(page, `/people/${id}`);
  await edit(page, 'Company');
  await type(page, company);
  await page.getByRole('option', { name: company }).click();
  await expect.poll(async () => (await read(page, 'contact', id))['companyId']).toBe(companyId);
  await expect(page.getByRole('complementary', { name: 'Fields' }).getByRole('link', { name: company })).toBeVisible();
});

test('a call and a task are written down and stand in the timeline', async ({ page }) => {
  const id = await create(page, 'company', { name: unique('Told') });
  await open(page, `/companies/${id}`);
  const story = page.getByRole('region', { name: 'Story' });
  await story.getByRole('radio', { name: 'Call' }).click();
  await story.getByRole('textbox').fill('Budget is approved\nThey start in May.');
  await story.getByRole('button', { name: 'Log call' }).click();
  await expect(story.getByRole('link', { name: 'Budget is approved' })).toBeVisible();
  await expect(story.getByText('They start in May.')).toBeVisible();
  await story.getByRole('radio', { name: 'Task' }).click();
  await story.getByRole('textbox').fill('Send the contract');
  await press(page, 'ControlOrMeta+Enter');
  await expect(story.getByRole('link', { name: 'Send the contract' })).toBeVisible();
  await page.getByRole('tab', { name: 'Tasks' }).click();
  await page.getByRole('checkbox', { name: 'Done: Send the contract' }).click();
  await expect(page.getByRole('checkbox', { name: 'Not done: Send the contract' })).toBeChecked();
});

test('history shows before and after; undo asks, field by field, where someone wrote since', async ({ page }) => {
  const name = unique('Past');
  const id = await create(page, 'company', { name, industry: 'Retail', size: 10 });
  const change = (set: object) => call(page, 'records.update', { object: 'company', records: [{ id, set }] });
  await change({ industry: 'Energy', size: 20, domain: `${name.replace(' ', '-').toLowerCase()}.example` });
  await change({ industry: 'Health', size: 30 });
  await open(page, `/companies/${id}?tab=history`);
  const entry = page.getByRole('listitem').filter({ hasText: 'changed 3 fields' });
  await expect(entry).toContainText('Energy');
  await entry.getByRole('button', { name: 'Undo this' }).click();
  const dialog = page.getByRole('dialog', { name: 'Undo this change?' });
  await expect(dialog).toContainText('Health');
  await expect(dialog).toContainText('One change is taken back.');
  await expect(dialog.getByRole('heading', { name, level: 3 })).toBeVisible();
  const industry = dialog.getByRole('radiogroup', { name: 'What becomes of Industry' });
  await industry.getByRole('radio', { name: 'Take back' }).focus();
  await press(page, 'Enter');
  await expect(
    dialog.getByRole('radiogroup', { name: 'What becomes of Employees' }).getByRole('radio', { name: 'Keep' }),
  ).toBeChecked();
  await dialog.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect.poll(() => read(page, 'company', id)).toMatchObject({ industry: 'Retail', size: 30, domain: null });
});

test('lost asks when and why at the stages', async ({ page }) => {
  const stages = await stagesByName(page);
  const id = await create(page, 'deal', { name: unique('Losing'), stageId: stages['Lead'] });
  await open(page, `/deals/${id}`);
  await page.getByRole('list', { name: 'Stage' }).getByRole('button', { name: 'Lost' }).click();
  const form = page.getByRole('region', { name: 'Move to Lost' });
  await form.getByLabel('Close reason').fill('No budget');
  await press(page, 'Enter');
  await expect.poll(() => read(page, 'deal', id)).toMatchObject({ status: 'lost', closeReason: 'No budget' });
  await expect(page.getByRole('region', { name: 'Story' })).toContainText('moved it from Lead to Lost');
});

test('deleting says what happens, and can be undone or restored', async ({ page }) => {
  const name = unique('Deleted');
  const id = await create(page, 'company', { name });
  for (const firstName of ['Ada', 'Bob']) await create(page, 'contact', { firstName, companyId: id });
  await create(page, 'deal', { name: 'Deal', companyId: id });
  await create(page, 'note', { body: 'Of it', links: [id] });
  await open(page, `/companies/${id}`);
  await page.getByRole('button', { name: 'More about this company' }).click();
  await page.getByRole('menuitem', { name: 'Delete…' }).click();
  const question = page.getByRole('alertdialog', { name: `Delete ${name}?` });
  await expect(question).toContainText('It goes to the trash, from where it can be restored for 30 days.');
  await expect(question).toContainText(
    '2 people and 1 deal refer to it. They stay, and show it again when it is restored.',
  );
  await expect(question).toContainText('1 note about it stays as well.');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect(page.getByText(`${name} moved to the trash`)).toBeVisible();
  await open(page, `/companies/${id}`);
  await page.getByRole('button', { name: 'Restore' }).click();
  await expect(page.getByText('In the trash since')).toBeHidden();
  await expect.poll(async () => (await read(page, 'company', id))['deletedAt']).toBeNull();
});

test('deleting is not held up when what refers to a record cannot be counted', async ({ page }) => {
  const name = unique('Uncounted');
  const id = await create(page, 'company', { name });
  await page.route('**/records.trashPreview**', (route) => route.abort());
  await open(page, `/companies/${id}`);
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await press(page, '#');
  const question = page.getByRole('alertdialog', { name: `Delete ${name}?` });
  await expect(question).toContainText('What refers to this could not be counted.');
  await question.getByRole('button', { name: 'Delete' }).click();
  await expect.poll(async () => (await read(page, 'company', id))['deletedAt']).not.toBeNull();
});

test('next and previous follow the list that one came from', async ({ page }) => {
  const word = unique('Walked');
  for (const n of [1, 2]) await create(page, 'company', { name: `${word} ${n}` });
  await open(page, `/companies?q=${encodeURIComponent(word)}&sort=name`);
  await page.getByRole('link', { name: `${word} 1` }).click();
  await expect(page.getByText('1 of 2')).toBeVisible();
  await press(page, 'j');
  await expect(page.getByRole('heading', { name: `${word} 2`, level: 1 })).toBeVisible();
  await press(page, 'k');
  await expect(page.getByRole('heading', { name: `${word} 1`, level: 1 })).toBeVisible();
});
