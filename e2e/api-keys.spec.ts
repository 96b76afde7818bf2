import { expect } from '@playwright/test';
import { open } from './fixtures/page.ts';
import { unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test('a key made in Settings works over HTTP, is told in the history, and is 401 once revoked', async ({
  page,
  playwright,
  baseURL,
}) => {
  await signIn(page, 'admin');
  await open(page, '/settings/api-keys');
  const name = unique('Website');
  await page.getByRole('button', { name: 'New key' }).click();
  await page.getByRole('button', { name: 'Make the key' }).click();
  await expect(page.getByText('Enter a name for the key.')).toBeVisible();
  await page.getByLabel('Name').fill(name);
  await page.getByRole('button', { name: 'Make the key' }).click();
  const token = await page.getByRole('dialog').getByLabel('API key').inputValue();
  expect(token).toMatch(/^crd_/);
  await page.getByRole('button', { name: 'Done' }).click();
  await expect(page.getByText(token)).toBeHidden();
  const row = page.getByRole('listitem').filter({ hasText: name });
  await expect(row).toContainText('Never used');
  await expect(row).toContainText('Member');

  const outside = await playwright.request.newContext({
    ...(baseURL && { baseURL }),
    extraHTTPHeaders: { authorization: `Bearer ${token}` },
  });
  const made = await outside.post('/api/v1/contacts', { data: { firstName: 'Over', lastName: `HTTP ${name}` } });
  expect(made.status()).toBe(201);
  const { id } = (await made.json()) as { id: string };
  await open(page, `/people/${id}`);
  await expect(page.getByText(`Key ${name}`).first()).toBeVisible();

  await open(page, '/settings/api-keys');
  await expect(row).toContainText('Used');
  await row.getByRole('button', { name: `Revoke ${name}` }).click();
  await page.getByRole('alertdialog').getByRole('button', { name: 'Revoke' }).click();
  await expect(row.getByText('Revoked', { exact: true })).toBeVisible();
  const refused = await outside.get('/api/v1/me');
  expect(refused.status()).toBe(401);
  expect(await refused.json()).toMatchObject({ code: 'unauthenticated', status: 401 });
  await outside.dispose();
});

test('who does not manage keys has no page of them', async ({ page }) => {
  await signIn(page, 'member');
  await open(page, '/settings/profile');
  await expect(page.getByRole('link', { name: 'Members' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'API keys' })).toBeHidden();
  await open(page, '/settings/api-keys');
  await expect(page.getByText('Admins manage API keys')).toBeVisible();
});

test('the reference tells what there is, from our own origin alone', async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    if (baseURL && !request.url().startsWith(baseURL)) elsewhere.push(request.url());
  });
  await open(page, '/docs/api');
  await expect(page.getByRole('heading', { name: 'API', level: 1 })).toBeVisible();
  const companies = page.getByRole('region', { name: 'Companies' });
  await companies.getByText('Create a new company.').click();
  await expect(companies.getByText(/curl -s ".*\/api\/v1\/companies"/).last()).toBeVisible();
  await open(page, '/docs/api#error-stale');
  await expect(page.getByText('Someone else changed this meanwhile')).toBeVisible();
  expect(elsewhere).toEqual([]);
});
