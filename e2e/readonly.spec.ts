import { expect } from '@playwright/test';
import { open, press, type } from './fixtures/page.ts';
import { call, create, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test('who may only read is offered nothing to change', async ({ page, browser }) => {
  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, 'admin');
  const name = unique('Looked at');
  const id = await create(admin, 'company', { name, industry: 'Retail' });
  await signIn(page, 'viewer');

  await open(page, `/companies?q=${encodeURIComponent(name)}`);
  const cell = page.getByRole('grid').getByRole('gridcell', { name: 'Retail' });
  await expect(cell).toHaveAttribute('aria-readonly', 'true');
  await cell.dblclick();
  await type(page, 'Energy');
  await expect(page.getByRole('grid').getByRole('textbox')).toHaveCount(0);
  await expect(page.getByRole('button', { name: /^New/ })).toHaveCount(0);
  await page.getByRole('checkbox', { name: `Select ${name}` }).click();
  await expect(page.getByRole('toolbar', { name: 'Selected rows' })).toBeVisible();
  for (const action of ['Assign', 'Edit a field', 'Delete'])
    await expect(page.getByRole('button', { name: action })).toHaveCount(0);

  await open(page, `/companies/${id}`);
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await expect(page.getByRole('button', { name: /^(Edit|New)/ })).toHaveCount(0);
  await expect(page.getByRole('textbox', { name: 'Write a note…' })).toHaveCount(0);

  await open(page, '/deals');
  await page.locator('[data-card]').first().waitFor();
  await expect(page.getByRole('button', { name: /New deal/ })).toHaveCount(0);
  await page.locator('[data-card]').first().focus();
  await press(page, ' ');
  await expect(page.getByRole('status').filter({ hasText: 'lifted' })).toHaveCount(0);
});

test('and is refused over HTTP', async ({ page, browser }) => {
  const admin = await (await browser.newContext()).newPage();
  await signIn(admin, 'admin');
  const id = await create(admin, 'company', { name: unique('Untouched'), industry: 'Retail' });
  const deals = await call<{ items: { id: string; stageId: string }[] }>(admin, 'records.find', {
    object: 'deal',
    limit: 1,
  });
  const [deal] = deals.items;
  await signIn(page, 'viewer');
  const attempts = [
    ['records.update', { object: 'company', records: [{ id, set: { industry: 'Energy' } }] }],
    ['companies.update', { records: [{ id, set: { industry: 'Energy' } }] }],
    ['records.create', { object: 'company', records: [{ name: 'No' }] }],
    ['records.trash', { object: 'company', ids: [id] }],
    ['deals.move', { id: deal?.id, stageId: deal?.stageId, afterId: null }],
  ] as const;
  for (const [operation, input] of attempts) {
    const response = await page.request.post(`/api/trpc/${operation}`, {
      headers: { 'content-type': 'application/json' },
      data: { json: input },
    });
    expect(response.status(), operation).toBe(403);
  }
  const { record } = await call<{ record: { industry: string } }>(page, 'records.get', { object: 'company', id });
  expect(record.industry).toBe('Retail');
});
