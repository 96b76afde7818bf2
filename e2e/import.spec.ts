import { expect, type Page } from '@playwright/test';
import { choose, dropFile, importRows, ourFile } from './fixtures/import-file.ts';
import { open } from './fixtures/page.ts';
import { call, uniqueWord } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';
import { lendWorker } from './fixtures/worker.ts';

test.describe.configure({ mode: 'serial' });

/** Another try has rows of its own, whatever this one leaves. */
const ofTry = uniqueWord();
const ines = `Ines Falkner ${ofTry}`;
const misspelled = `Ines Falknerr ${ofTry}`;

/** Addresses of what was imported, to be undone in the end. */
const imported: string[] = [];
const keep = (page: Page) => imported.push(new URL(page.url()).pathname);

// What stands still when a test has failed goes as well: thousands of companies would be in the way of others.
test.afterAll(async ({ browser }) => {
  const page = await browser.newPage();
  await signIn(page);
  for (const address of imported.toReversed()) {
    const id = address.split('/').at(-1) ?? '';
    const status = async () => (await call<{ status: string }>(page, 'imports.get', { id })).status;
    const atRest = () => expect.poll(status, { timeout: 60_000 }).toMatch(/^(done|failed|cancelled|undone)$/);
    await atRest();
    if ((await status()) === 'undone') continue;
    await call(page, 'imports.undo', { id });
    await atRest();
  }
  await page.close();
});

test('companies: columns are guessed, amounts scaled, parents found in the file itself', async ({ page }) => {
  await signIn(page);
  await dropFile(page, 'Companies', ourFile('accounts.csv', ofTry));
  await expect(page.getByRole('combobox', { name: 'account goes to' })).toHaveText('Name (required)');
  await expect(page.getByRole('combobox', { name: 'office_location goes to' })).toHaveText('Address: country');
  await choose(page, 'Scale of revenue', 'In millions');
  await page.getByRole('button', { name: 'Match values' }).click();
  await expect(page.getByRole('list', { name: 'Values of subsidiary_of' })).toContainText('In this file');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await importRows(page, 'Import 4 rows', /^4 companies created\.$/);
  keep(page);
  await page.getByRole('link', { name: 'Show companies' }).click();
  await expect(page.getByRole('heading', { name: 'Companies', level: 1 })).toBeVisible();
});

test('members: they are invited and listed', async ({ page }) => {
  await signIn(page);
  await dropFile(page, 'Members', ourFile('team.csv', ofTry));
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await importRows(page, 'Import 2 rows', /^2 members created\.$/);
  keep(page);
  await page.getByRole('link', { name: 'Show members' }).click();
  await expect(page.getByRole('list', { name: 'Members' })).toContainText(ines);
});

test('deals: a pipeline from their stages, owners, misspelled companies offered, names put together', async ({
  page,
}) => {
  await signIn(page);
  await dropFile(page, 'Deals', ourFile('opportunities.csv', ofTry));
  await expect(page.getByLabel('Name is put together from')).toHaveValue('{product} · {account}');
  await choose(page, 'Pipeline', 'A new one, from the stages in the file');
  await expect(page.getByRole('list', { name: 'Stages of the new pipeline' }).getByRole('listitem')).toHaveCount(4);
  await page.getByRole('button', { name: 'Match values' }).click();
  const companies = page.getByRole('list', { name: 'Values of account' }).getByRole('listitem');
  await expect(companies.first()).toContainText(`Harbor Works ${ofTry}`);
  await expect(companies.first()).toContainText('Suggested');
  const owners = page.getByRole('list', { name: 'Values of sales_agent' }).getByRole('listitem');
  await expect(owners.first()).toContainText(misspelled);
  await choose(page, `${misspelled} means`, 'Makes the row wrong');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByRole('radio', { name: 'Wrong 1' })).toBeChecked({ timeout: 30_000 });
  await expect(
    page.getByRole('cell', { name: `No member is called "${misspelled}". Did you mean "${ines}"?` }),
  ).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Wrong rows' }).click();
  expect((await download).suggestedFilename()).toBe('wrong-rows.csv');
  await importRows(page, 'Import 60 rows without the wrong ones', /^60 deals created, 1 wrong\.$/);
  keep(page);
  await expect(page.getByRole('link', { name: 'Show pipelines' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Show deals' })).toHaveAttribute('href', /pipeline=/);
});

test('contacts: e-mails and phones by label, companies made by name, an unknown status decided', async ({ page }) => {
  await signIn(page);
  await dropFile(page, 'People', ourFile('people.csv', ofTry));
  await expect(page.getByLabel('Label of email_home')).toHaveValue('home');
  await page.getByRole('button', { name: 'Match values' }).click();
  await choose(page, 'sleeping means', 'Archived');
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await expect(page.getByRole('cell', { name: /Enter an e-mail address/ })).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('Beside the rows, it makes 1 company.')).toBeVisible();
  await importRows(page, 'Import 3 rows without the wrong ones', /^3 people created, 1 wrong\.$/);
  keep(page);
  await page.getByRole('radio', { name: 'Created 3' }).click();
  await page.getByRole('link', { name: '1', exact: true }).click();
  await expect(page.getByRole('link', { name: `wilma@harbour-${ofTry}.example` })).toBeVisible();
});

test('one leaves while it runs and comes back to the result', async ({ page }) => {
  await signIn(page);
  const lines = Array.from({ length: 3000 }, (_, at) => `${ofTry}g${at},Gone ${at}`);
  await dropFile(page, 'Companies', { name: 'gone.csv', text: ['external_id,name', ...lines].join('\n') });
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Import 3,000 rows' }).click({ timeout: 30_000 });
  await expect(page.getByRole('progressbar')).toBeVisible();
  keep(page);
  await open(page, '/import');
  await page
    .getByRole('link', { name: /gone\.csv/ })
    .first()
    .click();
  await expect(page.getByRole('status').filter({ hasText: /^3,000 companies created\.$/ })).toBeVisible({
    timeout: 30_000,
  });
});

test('a worker that is killed midway is taken over, and no row is lost or doubled', async ({ page }) => {
  test.setTimeout(120_000);
  await signIn(page);
  const lines = Array.from({ length: 6000 }, (_, at) => `${ofTry}k${at},Taken ${at}`);
  await using workers = await lendWorker();
  await dropFile(page, 'Companies', { name: 'taken.csv', text: ['external_id,name', ...lines].join('\n') });
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await page.getByRole('button', { name: 'Import 6,000 rows' }).click({ timeout: 60_000 });
  await expect(page.getByRole('progressbar')).toHaveAttribute('aria-valuenow', /^[1-9]/, { timeout: 30_000 });
  workers.kill();
  await expect(page.getByRole('status').filter({ hasText: /^6,000 companies created\.$/ })).toBeVisible({
    timeout: 60_000,
  });
  keep(page);
});

test('before an undo one decides about each record that someone has changed since, and what stays is listed', async ({
  page,
}) => {
  await signIn(page);
  const [kept, gone, plain] = ['Kept', 'Gone', 'Plain'].map((name) => `${name} ${ofTry}`) as [string, string, string];
  await dropFile(page, 'Companies', { name: 'decide.csv', text: ['name', kept, gone, plain].join('\n') });
  await page.getByRole('button', { name: 'Check the rows' }).click();
  await importRows(page, 'Import 3 rows', /^3 companies created\.$/);
  keep(page);
  const { items } = await call<{ items: { id: string; name: string }[] }>(page, 'records.find', {
    object: 'company',
    filter: { where: { name: { in: [kept, gone] } } },
  });
  const records = items.map(({ id, name }) => ({ id, set: { name: `${name}, edited` } }));
  await call(page, 'records.update', { object: 'company', records });
  await page.getByRole('button', { name: 'Undo the import' }).click();
  const dialog = page.getByRole('dialog', { name: 'Undo this import?' });
  await expect(dialog).toContainText('1 record goes to the trash.');
  const choice = (name: string, how: string) =>
    dialog.getByRole('region', { name: `${name}, edited` }).getByRole('radio', { name: how });
  await expect(choice(kept, 'Keep')).toBeChecked();
  await dialog.getByRole('button', { name: 'Take all back' }).click();
  await expect(choice(gone, 'Take back')).toBeChecked();
  await choice(kept, 'Keep').click();
  await dialog.getByRole('button', { name: 'Undo the import' }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Undone: 2 / })).toBeVisible({ timeout: 30_000 });
  const left = page.getByRole('region', { name: 'Left as they are' });
  await expect(left.getByRole('listitem')).toHaveText(`${kept}, edited: Someone has changed it since.`);
  await left.getByRole('link', { name: `${kept}, edited` }).click();
  await expect(page.getByRole('heading', { name: `${kept}, edited` })).toBeVisible();
  imported.pop();
});

test('each import is undone, the last first', async ({ page }) => {
  await signIn(page);
  for (const address of imported.toReversed()) {
    await open(page, address);
    await page.getByRole('button', { name: 'Undo the import' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Undo the import' }).click();
    await expect(page.getByRole('status').filter({ hasText: /^Undone: / })).toBeVisible({ timeout: 30_000 });
  }
  await open(page, '/settings/members');
  await expect(page.getByRole('list', { name: 'Members' })).toBeVisible();
  // The deals in the trash are still theirs, so they stay, shut out.
  await expect(page.getByRole('listitem').filter({ hasText: `Tom van Dyken ${ofTry}` })).toContainText(/deactivated/i);
});

test('a file that is no table is refused in words, and who may not import is told so', async ({ page }) => {
  await signIn(page);
  await open(page, '/import');
  await expect(page.getByRole('combobox', { name: 'The rows are' })).toHaveText('Companies');
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'x.csv', mimeType: 'text/csv', buffer: Buffer.from('name\n') });
  await expect(page.getByText('The file has a header and no rows.')).toBeVisible();
  const other = await page.request.post('/api/imports?object=company&file=x.csv', {
    data: 'name\nA',
    headers: { origin: 'https://elsewhere.example' },
  });
  expect(other.status()).toBe(403);
  await page.context().clearCookies();
  await signIn(page, 'viewer');
  await open(page, '/import');
  await expect(page.getByText('Your role may not import files')).toBeVisible();
  const refused = await page.request.post('/api/imports?object=company&file=x.csv', { data: 'name\nA' });
  expect(refused.status()).toBe(403);
});
