import { expect, type Page } from '@playwright/test';
import { open } from './fixtures/page.ts';
import { call, create, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test.describe.configure({ mode: 'serial' });

const name = unique('Intent');
const pricing = (at: number) => `Could you send a quote and the price list for ${at + 3} seats, with the discount?`;
const support = (at: number) => `The export fails with an error and the page ${at} does not load, please help`;
const many = (text: (at: number) => string) => Array.from({ length: 12 }, (_, at) => text(at)).join('\n');
const section = (page: Page) => page.getByRole('region', { name });
let notes: readonly string[] = [];

async function teach(page: Page, label: string, texts: string): Promise<void> {
  await section(page).getByRole('textbox', { name: 'Examples' }).fill(texts);
  await section(page).getByRole('combobox', { name: 'Their label' }).click();
  await page.getByRole('option', { name: label, exact: true }).click();
  await section(page).getByRole('button', { name: /^Add/ }).click();
}

const examplesOf = (page: Page, label: string) => section(page).getByRole('row', { name: label }).getByRole('cell');

test('labels are made, taught by examples, and learned', async ({ page }) => {
  await signIn(page);
  await open(page, '/settings/labels');
  await page.getByRole('button', { name: 'New classifier' }).click();
  const dialog = page.getByRole('dialog', { name: 'New classifier' });
  await dialog.getByRole('textbox', { name: 'Name' }).fill(name);
  await dialog.getByRole('combobox', { name: 'Reads' }).click();
  await page.getByRole('option', { name: 'Notes' }).click();
  await dialog.getByRole('textbox', { name: 'Labels' }).fill('Pricing');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog.getByText('Give at least two labels.')).toBeVisible();
  await dialog.getByRole('textbox', { name: 'Labels' }).fill('Pricing\nSupport');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(dialog).toBeHidden();
  await expect(section(page).getByRole('status')).toHaveText(/has not learned its labels yet/);

  await teach(page, 'Pricing', many(pricing));
  await expect(examplesOf(page, 'Pricing')).toHaveText('12');
  await section(page).getByRole('button', { name: 'Train now' }).click();
  // One label alone cannot be told from another.
  const latest = async () => {
    const runs = await call<{ classifierName: string; status: string; error: string | null }[]>(page, 'runs.list', {
      kind: 'train',
      object: 'note',
    });
    return runs.find(({ classifierName }) => classifierName === name);
  };
  await expect.poll(latest, { timeout: 30_000 }).toMatchObject({
    status: 'failed',
    error: expect.stringContaining('At least two labels need 5 example texts each'),
  });
  await teach(page, 'Support', many(support));
  await expect(examplesOf(page, 'Support')).toHaveText('12');
  await section(page).getByRole('button', { name: 'Train now' }).click();
  await expect(section(page).getByRole('status')).toHaveText(/its first guess was right for \d+ of 100/, {
    timeout: 30_000,
  });
  await expect(section(page).getByRole('button', { name: 'Train again' })).toBeVisible();
});

test('records get their labels as suggestions, with what speaks for them, and none where it abstains', async ({
  page,
}) => {
  await signIn(page);
  const bodies = ['Please send a quote with your discount', 'The export fails with an error', 'ξψω'];
  notes = await Promise.all(bodies.map((body) => create(page, 'note', { body })));
  await open(page, '/settings/labels');
  await section(page).getByRole('button', { name: 'Label all notes' }).click();
  const done = async () => {
    const results = await call<{ recordId: string; label: string | null }[]>(page, 'classifiers.results', {
      object: 'note',
      ids: notes,
    });
    return notes.map((id) => results.find(({ recordId }) => recordId === id)?.label);
  };
  await expect.poll(done, { timeout: 30_000 }).toEqual(['Pricing', 'Support', null]);

  await open(page, `/notes/${notes[0]}`);
  await page.getByRole('button', { name: `Suggested ${name} Pricing` }).click();
  const reasons = page.getByRole('dialog');
  await expect(reasons).toContainText(/\d+ % sure/);
  await expect(reasons).toContainText(/What speaks for it: .*quote/);

  await open(page, `/notes/${notes[2]}`);
  await expect(page.getByText('ξψω').first()).toBeVisible();
  const abstained = page.getByRole('button', { name: `Suggested ${name} No label` });
  await abstained.click();
  await expect(reasons).toContainText('It abstains');
});

test('a wrong or missing label is put right where it stands, and counts as an example', async ({ page }) => {
  await signIn(page);
  await open(page, `/notes/${notes[2]}`);
  await page.getByRole('button', { name: `Suggested ${name} No label` }).click();
  await page.getByRole('dialog').getByRole('combobox', { name: 'It should be' }).click();
  await page.getByRole('option', { name: 'Support' }).click();
  await expect(page.getByText('Taken as an example')).toBeVisible();
  await open(page, '/settings/labels');
  await expect(examplesOf(page, 'Support')).toHaveText('13');
});

test('labels are given every day at an hour, if someone who keeps the workspace says so', async ({ page }) => {
  await signIn(page);
  await open(page, '/settings/labels');
  await section(page).getByRole('combobox', { name: 'Label every day' }).click();
  await page.getByRole('option', { name: 'At 03:00' }).click();
  await expect(section(page).getByRole('combobox', { name: 'Label every day' })).toHaveText('At 03:00');
  await page.reload();
  await expect(section(page).getByRole('combobox', { name: 'Label every day' })).toHaveText('At 03:00');
  await section(page).getByRole('combobox', { name: 'Label every day' }).click();
  await page.getByRole('option', { name: 'No', exact: true }).click();
  await expect(section(page).getByRole('combobox', { name: 'Label every day' })).toHaveText('No');

  await signIn(page, 'member');
  await open(page, '/settings/labels');
  await expect(section(page).getByRole('button', { name: 'Label all notes' })).toBeVisible();
  await expect(section(page).getByRole('combobox', { name: 'Label every day' })).toHaveCount(0);
  await expect(section(page).getByRole('button', { name: /^Train/ })).toHaveCount(0);
  await signIn(page, 'viewer');
  await open(page, '/settings/labels');
  await expect(page.getByText('Your role may not use the assistant')).toBeVisible();
});
