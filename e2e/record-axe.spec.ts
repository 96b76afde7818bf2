import { expect } from '@playwright/test';
import { expectAccessible } from './fixtures/axe.ts';
import { open, press } from './fixtures/page.ts';
import { create, stagesByName, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test('axe finds nothing on the pages of a company and a deal', async ({ page }) => {
  test.slow();
  await signIn(page);
  const companyId = await create(page, 'company', { name: unique('Checked') });
  const deal = unique('Checked deal');
  const stages = await stagesByName(page);
  const dealId = await create(page, 'deal', { name: deal, companyId, stageId: stages['Lead'] });
  await create(page, 'task', { title: 'Call them', links: [companyId] });
  await create(page, 'note', { body: 'Met at the fair.', links: [companyId] });
  await open(page, `/companies/${companyId}`);
  await page.waitForLoadState('networkidle');
  for (const [name, words] of [
    ['Timeline', 'Met at the fair.'],
    ['Tasks', 'Call them'],
    ['Notes', 'Met at the fair.'],
    ['Related', deal],
    ['History', 'created'],
  ] as const) {
    await page.getByRole('tab', { name }).click();
    await expect(page.getByRole('tabpanel', { name }).getByText(words).first()).toBeVisible();
    await expectAccessible(page);
  }
  await open(page, `/deals/${dealId}`);
  await page.getByRole('list', { name: 'Stage' }).getByRole('button', { name: 'Won' }).click();
  await expect(page.getByRole('region', { name: 'Move to Won' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expectAccessible(page);
});

test('axe finds nothing on a table at work', async ({ page }) => {
  await signIn(page);
  const name = unique('Worked');
  await create(page, 'company', { name });
  await open(page, `/companies?q=${encodeURIComponent(name)}`);
  await page.getByRole('grid').locator('[data-cell="0:0"]').focus();
  await press(page, 'x');
  await press(page, ' ');
  await expect(page.getByRole('complementary', { name: 'Side panel' }).getByText('Industry')).toBeVisible();
  await expectAccessible(page);
  await press(page, 's');
  await expect(page.getByRole('dialog', { name: 'Set status of 1 company' })).toBeVisible();
  await expectAccessible(page);
});
