import { expect, type Page } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { addChoice, addField, beginField } from './fixtures/define.ts';
import { choose, dropFile, importRows } from './fixtures/import-file.ts';
import { chooseFrom } from './fixtures/menu.ts';
import { edit, open, openMenu, press, reload, type } from './fixtures/page.ts';
import { call, cellOf, create, read, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test.describe.configure({ mode: 'serial' });

/** One of several workers may run this: each has an object of its own. */
const word = `m${Date.now().toString(36).slice(2)}k`;
const singular = `Factory order ${word}`;
const plural = `${singular}s`;
const one = singular.toLowerCase();
const company = unique('Pump works');
let path = '';
let companyId = '';

const drawer = (page: Page) => page.getByRole('dialog');
const rows = (page: Page) => page.getByRole('grid').locator('[data-title-link]');

async function addRelation(page: Page, target: string, label: string, outcome?: string): Promise<void> {
  await beginField(page, 'Relation', label);
  await choose(page, 'Points to', target);
  if (outcome) await choose(page, `When the ${label.toLowerCase()} is deleted`, outcome);
  await addField(page, label);
}

test('an admin defines factory orders, and a page that is open elsewhere shows them at once', async ({
  page,
  browser,
}) => {
  test.setTimeout(180_000);
  const other = await (await browser.newContext()).newPage();
  await signIn(other, 'member');
  await open(other, '/companies');
  await signIn(page, 'admin');
  await open(page, '/settings/objects');
  await page.getByRole('button', { name: 'New object' }).click();
  const form = page.getByRole('dialog', { name: 'New object' });
  await form.getByRole('textbox', { name: 'Name' }).fill('Company');
  await expect(form.getByRole('textbox', { name: 'Key' })).toHaveValue('company');
  await form.getByRole('button', { name: 'Create object' }).click();
  await expect(form.getByText('Companies have this key already. Choose another.')).toBeVisible();
  await form.getByRole('textbox', { name: 'Name' }).fill(singular);
  await expect(form.getByRole('textbox', { name: 'Plural' })).toHaveValue(plural);
  await expect(form.getByRole('textbox', { name: 'Key' })).toHaveValue(/^factoryOrder/);
  path = `/objects/${await form.getByRole('textbox', { name: 'Address' }).inputValue()}`;
  await form.getByRole('radio', { name: 'factory' }).check();
  await form.getByRole('textbox', { name: 'Title' }).fill('Order ID');
  await form.getByRole('checkbox', { name: 'No two alike' }).check();
  await expect(form.getByRole('region', { name: 'Preview' })).toContainText('Order ID');
  await expectAccessible(page);
  await form.getByRole('button', { name: 'Create object' }).click();
  await expect(page.getByRole('heading', { name: plural, level: 1 })).toBeVisible();

  await addChoice(page, 'Product type', ['Pump', 'Valve']);
  const quantity = await beginField(page, 'Number', 'Quantity');
  await quantity.getByRole('textbox', { name: 'Smallest' }).fill('1');
  await quantity.getByRole('checkbox', { name: 'Whole numbers only' }).check();
  await expectAccessible(page);
  await addField(page, 'Quantity');
  await beginField(page, 'Date', 'Delivery date');
  await addField(page, 'Delivery date');
  await addChoice(page, 'Status', ['Quote', 'In production', 'Shipped']);
  await addRelation(page, 'Companies', 'Company', 'It cannot be deleted while this points to it');
  await addRelation(page, 'People', 'Contact');
  await expectAccessible(page);

  const sidebar = other.getByRole('complementary', { name: 'Sidebar' });
  await sidebar.getByRole('link', { name: plural }).click();
  await expect(other.getByRole('heading', { name: plural, level: 1 })).toBeVisible();
  await expect(other.getByRole('button', { name: `New ${one}` }).first()).toBeVisible();
  await other.context().close();
});

test('fields are moved by keyboard, and stay so', async ({ page }) => {
  await signIn(page, 'admin');
  await openObject(page);
  const fields = page.getByRole('list', { name: 'Your own fields' }).getByRole('listitem');
  await page.getByRole('button', { name: 'Move Status' }).focus();
  const moved = page.waitForResponse((response) => response.url().includes('fields.order'));
  await press(page, 'Space');
  for (let step = 0; step < 3; step += 1) {
    await expect(page.getByText(`Status is at place ${4 - step} of 6.`)).toBeAttached();
    await press(page, 'ArrowUp');
  }
  await expect(page.getByText('Status is at place 1 of 6.')).toBeAttached();
  await press(page, 'Space');
  await moved;
  await expect(fields.first()).toContainText('Status');
  await page.reload();
  await expect(fields.first()).toContainText('Status');
});

test('a member creates one, writes about it, and finds it by status, date and company', async ({ page }) => {
  await signIn(page, 'member');
  companyId = await create(page, 'company', { name: company });
  await open(page, path);
  await page
    .getByRole('button', { name: `New ${one}` })
    .first()
    .click();
  await page.getByRole('dialog').getByRole('textbox', { name: 'Order ID' }).fill('A-1');
  await page.getByRole('button', { name: `Create ${one}` }).click();
  await expect(page.getByRole('heading', { name: 'A-1', level: 1 })).toBeVisible();
  const key = new URL(page.url()).pathname.split('/').at(-1) ?? '';
  const fields = page.getByRole('complementary', { name: 'Fields' });
  for (const [field, value] of [
    ['Status', 'In production'],
    ['Company', company],
  ] as const) {
    await edit(page, field);
    await type(page, value);
    await page.getByRole('option', { name: value, exact: true }).click();
    await expect(fields).toContainText(value);
  }
  for (const [field, value, shown] of [
    ['Quantity', '12', '12'],
    ['Delivery date', '2027-03-15', 'Mar 15, 2027'],
  ] as const) {
    await edit(page, field);
    await type(page, value);
    await press(page, 'Enter');
    await expect(fields.getByText(shown, { exact: true })).toBeVisible();
  }
  await expect
    .poll(async () => (await read(page, objectKey(), key))['custom'])
    .toMatchObject({ status: 'in_production', companyId, quantity: 12, deliveryDate: '2027-03-15' });
  const story = page.getByRole('region', { name: 'Story' });
  await story.getByRole('textbox').fill('They want it in red.');
  await story.getByRole('button', { name: 'Save note' }).click();
  await expect(story.getByText('They want it in red.').last()).toBeVisible();
  await story.getByRole('radio', { name: 'Task' }).click();
  await story.getByRole('textbox').fill('Ask for the drawings');
  await press(page, 'ControlOrMeta+Enter');
  await expect(story.getByRole('link', { name: 'Ask for the drawings' })).toBeVisible();

  await create(page, objectKey(), { name: 'A-2', custom: { status: 'quote', deliveryDate: '2028-01-01' } });
  for (const where of [
    { 'custom.status': { eq: 'in_production' } },
    { 'custom.deliveryDate': { lt: '2027-12-31' } },
    { 'custom.company': { eq: companyId } },
    { 'custom.company.name': { contains: company } },
  ]) {
    await open(page, `${path}?filter=${encodeURIComponent(JSON.stringify({ where }))}`);
    await expect(rows(page)).toHaveText(['A-1']);
  }
  await open(page, path);
  await expect(rows(page)).toHaveCount(2);
  await page
    .getByRole('button', { name: `New ${one}` })
    .first()
    .click();
  await drawer(page).getByRole('textbox', { name: 'Order ID' }).fill('A-1');
  await press(page, 'Enter');
  await expect(drawer(page).getByText(`Another ${one} has this order id already.`)).toBeVisible();
  await press(page, 'Escape');
  await expect(drawer(page)).toBeHidden();
  await press(page, '/');
  await page.getByRole('dialog', { name: 'Add a filter' }).getByRole('option', { name: 'Status', exact: true }).click();
  await page.getByRole('option', { name: 'Quote' }).click();
  await expect(rows(page)).toHaveText(['A-2']);
  const cell = await cellOf(page, 'A-2', 'Quantity');
  await cell.click();
  await type(page, '7');
  await press(page, 'Enter');
  await expect(cell).toHaveText('7');
});

test('a member groups them by status, and carries one across the board', async ({ page }) => {
  await signIn(page, 'member');
  await open(page, path);
  const display = page.getByRole('button', { name: 'Display' });
  await chooseFrom(page, display, 'Group by', 'Status');
  const group = (name: string) => page.getByRole('grid').getByRole('button', { name, exact: true });
  await expect(group('In production 1')).toHaveAttribute('aria-expanded', 'true');
  await group('Quote 1').press('Enter');
  await expect(rows(page)).toHaveText(['A-1']);

  await chooseFrom(page, display, 'Board by', 'Status');
  const column = (name: string) => page.getByRole('region', { name });
  await expect(column('Quote, 1')).toContainText('A-2');
  await expect(column('In production, 1')).toContainText('A-1');
  await page.locator('[data-card]').filter({ hasText: 'A-1' }).focus();
  await press(page, ' ', 'ArrowRight');
  const saved = page.waitForResponse((response) => response.url().includes('records.update'));
  await press(page, ' ');
  await saved;
  await expect(column('Shipped, 1')).toContainText('A-1');
  await reload(page);
  await expect(column('Shipped, 1')).toContainText('A-1');
});

test('500 are imported and stand on the company’s page; the company stays while they do', async ({ page }) => {
  test.setTimeout(150_000);
  await signIn(page, 'admin');
  const lines = Array.from({ length: 500 }, (_, at) =>
    [`I-${at}`, at % 2 ? 'Pump' : 'Valve', at + 1, '2027-05-01', at % 3 ? 'Quote' : 'Shipped', company].join(','),
  );
  const header = 'Order ID,Product type,Quantity,Delivery date,Status,Company';
  await dropFile(page, plural, { name: 'orders.csv', text: [header, ...lines].join('\n') });
  for (const column of ['Product type', 'Quantity', 'Delivery date', 'Status']) {
    await expect(page.getByRole('combobox', { name: `${column} goes to` })).toHaveText(column);
  }
  await page.getByRole('button', { name: 'Match values' }).click();
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await importRows(page, 'Import 500 rows', /^500 .* created\.$/);

  await open(page, `/companies/${companyId}?tab=related`);
  const related = page.getByRole('region', { name: plural });
  await expect(related.getByRole('heading', { level: 2 })).toContainText('501');
  await related.getByRole('link', { name: /^See all/ }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '502');

  await open(page, `/companies/${companyId}?tab=related`);
  await related.getByRole('button', { name: `New ${one}` }).click();
  await drawer(page).getByRole('textbox', { name: 'Order ID' }).fill('A-3');
  await drawer(page)
    .getByRole('button', { name: `Create ${one}` })
    .click();
  await expect(page.getByRole('heading', { name: 'A-3', level: 1 })).toBeVisible();
  await expect(page.getByRole('complementary', { name: 'Fields' }).getByRole('link', { name: company })).toBeVisible();

  const refused = await page.request.post('/api/trpc/records.trash', {
    headers: { 'content-type': 'application/json' },
    data: { json: { object: 'company', ids: [companyId] } },
  });
  expect(refused.status()).toBe(409);
  expect(await refused.text()).toContain(`still has 502 ${plural.toLowerCase()}`);
  await open(page, `/companies/${companyId}`);
  await press(page, '#');
  const question = page.getByRole('alertdialog', { name: `${company} cannot be deleted` });
  await expect(question).toContainText(`still has 502 ${plural.toLowerCase()}`);
  await expect(question.getByRole('button')).toHaveText(['Close']);
  await question.getByRole('link', { name: `Show 502 ${plural.toLowerCase()}` }).click();
  await expect(page.getByRole('grid')).toHaveAttribute('aria-rowcount', '503');
});

test('a field is deleted by its name and brought back with what it held', async ({ page }) => {
  await signIn(page, 'admin');
  await openObject(page);
  const row = page.getByRole('button', { name: 'Edit Quantity', exact: true });
  const menu = await openMenu(page, page.getByRole('button', { name: 'More for Quantity' }));
  await menu.getByRole('menuitem', { name: 'Delete…' }).click();
  const question = page.getByRole('dialog', { name: 'Delete Quantity?' });
  await question.getByRole('textbox').fill('quantity');
  await question.getByRole('button', { name: 'Delete Quantity' }).click();
  await expect(question.getByRole('alert')).toHaveText('Type "Quantity" to delete it.');
  await expectAccessible(page);
  await question.getByRole('textbox').fill('Quantity');
  await press(page, 'Enter');
  await expect(question).toBeHidden();
  await expect(row).toBeHidden();
  await page.getByText('Deleted fields').click();
  await expect(page.getByRole('list', { name: 'Deleted fields' })).toContainText('30 days left');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toBeVisible();
  await open(page, `${path}?q=A-2`);
  await expect(await cellOf(page, 'A-2', 'Quantity')).toHaveText('7');
});

test('an option is renamed without its records, and one that records hold stays', async ({ page }) => {
  await signIn(page, 'admin');
  await openObject(page);
  await page.getByRole('button', { name: 'Edit Status', exact: true }).click();
  const form = drawer(page);
  await form.getByRole('textbox', { name: 'Label of Quote' }).fill('Offer');
  await form.getByRole('button', { name: 'Remove Shipped' }).click();
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form.getByRole('alert')).toContainText('Merge it into another option');
  await form.getByRole('button', { name: 'Cancel' }).click();
  await page.getByRole('button', { name: 'Edit Status', exact: true }).click();
  await form.getByRole('textbox', { name: 'Label of Quote' }).fill('Offer');
  await form.getByRole('button', { name: 'Save' }).click();
  await expect(form).toBeHidden();
  await open(page, `${path}?q=A-2`);
  await expect(await cellOf(page, 'A-2', 'Status')).toHaveText('Offer');
});

test('a text becomes a choice after a dry run, an option is merged into another one, and both are undone', async ({
  page,
}) => {
  await signIn(page, 'admin');
  await call(page, 'fields.create', { object: objectKey(), field: { key: 'paint', type: 'text', label: 'Paint' } });
  for (const [name, paint] of [
    ['B-1', 'Red'],
    ['B-2', 'Blue'],
    ['B-3', 'As in the drawing, and in two coats, of which the second is to be shiny'],
  ]) {
    await create(page, objectKey(), { name, custom: { paint } });
  }
  await openObject(page);
  const row = page.getByRole('listitem').filter({ has: page.getByRole('button', { name: 'Edit Paint' }) });
  const menu = await openMenu(page, page.getByRole('button', { name: 'More for Paint' }));
  await menu.getByRole('menuitem', { name: 'Change type…' }).click();
  await drawer(page).getByRole('button').getByText('Choice', { exact: true }).click();
  await expect(drawer(page).getByRole('list', { name: 'What does not convert' })).toContainText('B-3');
  await drawer(page).getByRole('button', { name: 'Convert', exact: true }).click();
  await expect(drawer(page).getByText('Change it first, or have its field left empty.')).toBeVisible();
  await expectAccessible(page);
  await drawer(page).getByRole('checkbox', { name: 'Leave the field of this record empty' }).check();
  await drawer(page).getByRole('button', { name: 'Convert', exact: true }).click();
  await expect(drawer(page)).toBeHidden();
  await expect(row).toContainText('Choice · 2 options');

  await page.getByRole('button', { name: 'Edit Paint' }).click();
  await drawer(page).getByRole('button', { name: 'Merge Blue into…' }).click();
  const merging = page.getByRole('dialog', { name: 'Merge Blue' });
  await merging.getByRole('combobox', { name: 'Merge into' }).click();
  await page.getByRole('option', { name: 'Red' }).click();
  await expect(merging.getByText('One record holds Blue, and gets Red.')).toBeVisible();
  await expectAccessible(page);
  await merging.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(merging).toBeHidden({ timeout: 15_000 });
  await expect(page.getByRole('textbox', { name: 'Label of Blue' })).toBeHidden();
  await drawer(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(row).toContainText('Choice · 1 option');
  const toast = page.getByRole('listitem').filter({ hasText: 'Blue merged into Red' });
  await toast.getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('Choice · 2 options');

  await page.locator('summary', { hasText: 'Changes' }).click();
  const changes = page.getByRole('region', { name: 'Changes' });
  await expect(changes).toContainText('changed the type of Paint');
  await expect(changes).toContainText('merged options of Paint (undone)');
  await expectAccessible(page);
  await changes.getByRole('button', { name: 'Undo: changed the type of Paint' }).click();
  await page.getByRole('dialog', { name: 'Undo this change?' }).getByRole('button', { name: 'Undo' }).click();
  await expect(row).toContainText('Text');
});

test('the object is deleted by its plural, undone, and deleted again; who may not change objects has no such page', async ({
  page,
}) => {
  await signIn(page, 'admin');
  await openObject(page);
  const link = page.getByRole('complementary', { name: 'Sidebar' }).getByRole('link', { name: plural });
  const menu = await openMenu(page, page.getByRole('button', { name: `More for ${plural}` }));
  await menu.getByRole('menuitem', { name: `Delete ${plural}…` }).click();
  const question = page.getByRole('dialog', { name: `Delete ${plural}?` });
  await question.getByRole('textbox').fill(plural);
  await press(page, 'Enter');
  await expect(page).toHaveURL(/\/settings\/objects$/);
  await expect(link).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(link).toBeVisible();
  await call(page, 'objects.remove', { key: objectKey(), confirm: plural });
  await expect(link).toBeHidden();
  await page.getByText('Deleted objects').click();
  await expect(page.getByRole('button', { name: `Restore ${plural}` })).toBeVisible();
  await expectAccessible(page);

  await page.context().clearCookies();
  await signIn(page, 'member');
  await open(page, '/settings/objects');
  await expect(page.getByText('Your role may not change objects')).toBeVisible();
  await expect(page.getByRole('navigation', { name: 'Settings' }).getByRole('link', { name: 'Objects' })).toHaveCount(
    0,
  );
});

/** What `keyFrom` makes of the name: the test reads it where the form has shown it. */
const objectKey = (): string => `factoryOrder${word.charAt(0).toUpperCase()}${word.slice(1)}`;

async function openObject(page: Page): Promise<void> {
  await open(page, `/settings/objects/${objectKey()}`);
  await expect(page.getByRole('heading', { name: plural, level: 1 })).toBeVisible();
}
