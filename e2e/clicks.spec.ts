import { expect, type Page } from '@playwright/test';
import { open, press, type } from './fixtures/page.ts';
import { call, unique } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

/** Counts what is pressed with the pointer, wherever it lands; presses by keyboard have no pointer. */
async function countClicks(page: Page): Promise<() => Promise<number>> {
  const pressed: string[] = [];
  await page.exposeFunction('cardinalPressed', (what: string) => pressed.push(what));
  await page.addInitScript(() => {
    const tell = (window as unknown as { cardinalPressed: (what: string) => void }).cardinalPressed;
    window.addEventListener(
      'pointerdown',
      ({ target }) => tell(target instanceof Element ? target.outerHTML.slice(0, 80) : 'page'),
      { capture: true },
    );
  });
  return async () => pressed.length;
}

/** What one has done at the end: a deal of the person's, moved a stage, with a note. */
async function expectWorked(page: Page, person: string, note: string): Promise<void> {
  const found = await call<{ items: { id: string }[] }>(page, 'records.find', { object: 'contact', search: person });
  const contactId = found.items[0]?.id ?? '';
  const deals = await call<{ items: { id: string; stageId: string }[]; references: Record<string, { title: string }> }>(
    page,
    'records.find',
    { object: 'deal', filter: { where: { primaryContact: { eq: contactId } } } },
  );
  expect(deals.items).toHaveLength(1);
  const [deal] = deals.items;
  expect(deals.references[deal?.stageId ?? '']?.title).toBe('Qualified');
  const notes = await call<{ items: { body: string }[] }>(page, 'records.find', {
    object: 'note',
    filter: { where: { links: { hasAny: [deal?.id] } } },
  });
  expect(notes.items.map(({ body }) => body)).toEqual([note]);
}

test('contact, deal, stage, note: at most four clicks', async ({ page }) => {
  const clicks = await countClicks(page);
  const [person, note] = [unique('Clicked'), 'Wants an offer by Friday.'];
  await signIn(page, 'member');
  await open(page, '/people');
  await page.getByRole('grid').waitFor();
  await page.getByRole('button', { name: 'New person' }).click();
  await expect(page.getByRole('dialog', { name: 'New person' }).getByLabel('First name')).toBeFocused();
  await type(page, person);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: person, level: 1 })).toBeVisible();
  await page.getByRole('button', { name: 'New deal' }).click();
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await press(page, 'Enter');
  await page.getByRole('list', { name: 'Stage' }).getByRole('button', { name: 'Qualified' }).click();
  await expect(page.getByRole('list', { name: 'Stage' }).locator('[aria-current=step]')).toHaveText('Qualified');
  await page.getByRole('textbox', { name: 'Write a note…' }).click();
  await type(page, note);
  await press(page, 'ControlOrMeta+Enter');
  await expect(page.getByRole('region', { name: 'Story' }).getByText(note)).toBeVisible();
  expect(await clicks()).toBeLessThanOrEqual(4);
  await expectWorked(page, person, note);
});

test('the same by keyboard alone: no click at all', async ({ page }) => {
  const clicks = await countClicks(page);
  const [person, note] = [unique('Typed'), 'Asks for two references.'];
  await signIn(page, 'member');
  await open(page, '/');
  await expect(page.getByRole('heading', { name: 'Home', level: 1 })).toBeVisible();
  await press(page, 'c', 'p');
  await expect(page.getByRole('dialog', { name: 'New person' }).getByLabel('First name')).toBeFocused();
  await type(page, person);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: person, level: 1 })).toBeVisible();
  await press(page, 'c', 'd');
  const drawer = page.getByRole('dialog', { name: 'New deal' });
  await expect(drawer.getByRole('combobox', { name: 'Primary contact' })).toContainText(person);
  await expect(drawer.getByLabel(/^Name/)).toBeFocused();
  await type(page, `${person}: pilot`);
  await press(page, 'Enter');
  await expect(page.getByRole('heading', { name: `${person}: pilot`, level: 1 })).toBeVisible();
  const stage = page.getByRole('list', { name: 'Stage' }).getByRole('button');
  await expect(stage.first()).toBeVisible();
  await press(page, 's');
  await expect(stage.nth(0)).toBeFocused();
  await press(page, 'ArrowRight');
  await expect(stage.nth(1)).toBeFocused();
  await press(page, 'Enter');
  await expect(page.getByRole('list', { name: 'Stage' }).locator('[aria-current=step]')).toHaveText('Qualified');
  await press(page, 'n');
  await expect(page.getByRole('textbox', { name: 'Write a note…' })).toBeFocused();
  await type(page, note);
  await press(page, 'ControlOrMeta+Enter');
  await expect(page.getByRole('region', { name: 'Story' }).getByText(note)).toBeVisible();
  expect(await clicks()).toBe(0);
  await expectWorked(page, person, note);
});
