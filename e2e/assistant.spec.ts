import { expect } from '@playwright/test';
import { ask, askOverHttp, propose, slideOver } from './fixtures/assistant.ts';
import { expectAccessible } from './fixtures/axe.ts';
import { open, press, reload } from './fixtures/page.ts';
import { create, read, stagesByName, unique, uniqueWord } from './fixtures/records.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

test('a question finds records as links, says what it understood, and opens as a list', async ({ page }) => {
  await signIn(page);
  await open(page, '/');
  const panel = await ask(page, 'open deals over 10k');
  const deals = panel.getByRole('list', { name: 'Deals' });
  await expect(deals.getByRole('link').first()).toBeVisible();
  const understood = panel.getByRole('list', { name: 'What was understood' });
  await expect(understood.getByRole('listitem')).toHaveText(['Deals', 'Status is Open', 'Amount is more than $10,000']);
  await panel.getByText('Looked up deals').click();
  await expect(panel.getByRole('region', { name: 'Asked for' })).toContainText('"object": "deal"');
  const [first] = await deals.getByRole('link').allTextContents();

  await panel.getByRole('link', { name: 'Open as list' }).click();
  await expect(page.getByRole('group', { name: 'Filter' })).toContainText('more than $10,000');
  await expect(
    page
      .getByRole('grid')
      .getByText(first ?? '')
      .first(),
  ).toBeVisible();
  await expect(slideOver(page)).toBeVisible();
});

test('figures are shown as figures', async ({ page }) => {
  await signIn(page);
  await open(page, '/');
  const panel = await ask(page, 'total value of open deals by stage');
  await expect(panel.getByRole('definition').first()).toHaveText(/^\$[\d,]+/);
  await expect(panel.getByRole('term').filter({ hasText: 'Negotiation' })).toBeVisible();
});

test('what is not understood is said, and what would be can be asked', async ({ page }) => {
  await signIn(page);
  await open(page, '/');
  const panel = await ask(page, 'deals that will probably slip');
  await expect(panel.getByText(/I do not understand "will probably slip"/).last()).toBeVisible();
  const offered = panel.getByRole('list', { name: 'Questions that would be understood' }).getByRole('button').first();
  await offered.click();
  await expect(panel.getByRole('list', { name: 'What was understood' })).toBeVisible();
});

test('a deal is moved only when a person applies it; the history says who suggested it, and it can be undone', async ({
  page,
}) => {
  await signIn(page);
  const stages = await stagesByName(page);
  const name = unique('Quayside');
  const id = await create(page, 'deal', { name, stageId: stages['Lead'], amount: { minor: 900_000, currency: 'USD' } });
  const stage = async () => (await read(page, 'deal', id))['stageId'];
  await open(page, `/deals/${id}`);
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  const panel = await ask(page, `Move ${name} to Negotiation`);
  await expect(panel.getByText('Suggested', { exact: true })).toBeVisible();
  await expect(panel.getByRole('definition')).toHaveText(/from Lead.*to Negotiation/);
  expect(await stage()).toBe(stages['Lead']);
  await panel.getByRole('button', { name: `Not about ${name}` }).click();
  await expect(panel.getByText(`About ${name}`)).toBeHidden();
  const here = page.getByRole('region', { name: 'Suggested for this record' });
  await expect(here.getByText('Suggested', { exact: true })).toBeVisible();

  await panel.getByRole('button', { name: 'Apply' }).click();
  await expect(panel.getByText(/^Applied by/)).toBeVisible();
  await expect(here).toBeHidden();
  await expect.poll(stage).toBe(stages['Negotiation']);
  await press(page, 'Escape');
  await expect(panel).toBeHidden();
  await page.getByRole('tab', { name: 'History' }).click();
  await expect(page.getByText('suggested by local/grammar')).toBeVisible();
  await page.getByRole('listitem').getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(stage).toBe(stages['Lead']);
});

test('an answer can be stopped; what failed says so; both can be asked again', async ({ page }) => {
  await signIn(page);
  await open(page, '/');
  await page.route('**/assistant.ask**', () => undefined);
  const panel = await ask(page, 'how many companies');
  await panel.getByRole('button', { name: 'Stop' }).click();
  await expect(panel.getByText('Stopped.')).toBeVisible();
  await page.unroute('**/assistant.ask**');
  await page.route('**/assistant.ask**', (route) => route.abort());
  await panel.getByRole('button', { name: 'Ask again' }).click();
  await expect(panel.getByRole('alert')).toHaveText(/Cardinal does not answer/);
  await page.unroute('**/assistant.ask**');
  await panel.getByRole('button', { name: 'Ask again' }).last().click();
  await expect(panel.getByRole('list', { name: 'What was understood' })).toBeVisible();
  await expect(panel.getByText('Worked out figures of companies')).toBeVisible();
});

test('a reminder becomes a task, with the title that one would rather have', async ({ page }) => {
  await signIn(page);
  const name = unique('Harbourmaster');
  const company = await create(page, 'company', { name });
  await propose(page, `remind me to call ${name} on Friday`);
  await open(page, `/companies/${company}`);
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible();
  await press(page, 'g', 'r');
  await expect(page.getByRole('heading', { name: 'Review', level: 1 })).toBeVisible();
  const item = page.getByRole('listitem', { name: new RegExp(name) });
  await item.getByRole('button', { name: 'Edit' }).click();
  await item.getByRole('textbox', { name: 'Title' }).fill(`Visit ${name}`);
  await item.getByRole('button', { name: 'Apply' }).click();
  await expect(item).toBeHidden();
  await open(page, `/companies/${company}?tab=tasks`);
  await expect(page.getByText(`Visit ${name}`)).toBeVisible();
});

test('what is typed stays when it closes; the focus returns; conversations can be read again and deleted', async ({
  page,
}) => {
  await signIn(page);
  await open(page, '/companies');
  const opener = page.getByRole('button', { name: 'Assistant' });
  await opener.click();
  const box = slideOver(page).getByRole('textbox', { name: 'Ask the assistant' });
  await box.fill('half a ques');
  await press(page, 'Escape');
  await expect(slideOver(page)).toBeHidden();
  await expect(opener).toBeFocused();
  await press(page, 'ControlOrMeta+j');
  await expect(box).toHaveValue('half a ques');
  const question = unique('how many companies named');
  await ask(page, question);
  await expect(slideOver(page).getByRole('button', { name: 'Stop' })).toBeHidden();
  await slideOver(page).getByRole('button', { name: 'Open as a page' }).click();
  await expect(page).toHaveURL(/\/assistant\/[0-9a-f-]{36}$/);
  await expect(page.getByRole('region', { name: 'Conversation' })).toContainText(question);
  await reload(page);
  await expect(page.getByRole('region', { name: 'Conversation' })).toContainText(question);
  await page.getByRole('button', { name: `Delete the conversation: ${question}` }).click();
  await expect(page).toHaveURL(/\/assistant$/);
  await expect(page.getByRole('button', { name: question, exact: false })).toHaveCount(0);
});

test('a record is summed up, and an e-mail drafted, to be copied', async ({ page }) => {
  await signIn(page);
  const id = await create(page, 'contact', {
    firstName: 'Marit',
    lastName: unique('Vik'),
    emails: [{ value: `marit.${uniqueWord()}@example.com`, label: 'work', primary: true }],
  });
  await open(page, `/people/${id}`);
  const menu = page.getByRole('button', { name: 'More about this contact' });
  await menu.click();
  await page.getByRole('menuitem', { name: 'Summarize' }).click();
  const summary = page.getByRole('dialog', { name: /^Summary of Marit/ });
  await expect(summary.getByText('Suggested', { exact: true })).toBeVisible();
  await expect(summary.getByRole('button', { name: 'Copy' })).toBeVisible();
  await press(page, 'Escape');
  await menu.click();
  await page.getByRole('menuitem', { name: 'Draft e-mail' }).click();
  await expect(page.getByRole('dialog', { name: /^E-mail to Marit/ }).getByText(/^Subject: /)).toBeVisible();
});

test('who may only read is not offered the assistant, and is refused over HTTP', async ({ page }) => {
  await signIn(page, 'viewer');
  await open(page, '/companies');
  await expect(page.getByRole('button', { name: 'Search' }).first()).toBeVisible();
  await expect(page.getByRole('button', { name: 'Assistant' })).toHaveCount(0);
  expect(await (await askOverHttp(page, 'companies')).text()).toContain('FORBIDDEN');
});

test('axe finds nothing in an answer and a suggestion', async ({ page }) => {
  await signIn(page);
  const name = unique('Lighthouse');
  await create(page, 'company', { name });
  await open(page, '/settings/workspace');
  const panel = await ask(page, 'open deals over 10k');
  await expect(panel.getByRole('link', { name: 'Open as list' })).toBeVisible();
  await ask(page, `set ${name}'s industry to Biotech`);
  await expect(panel.getByText('Suggested', { exact: true })).toBeVisible();
  await expectAccessible(page);
});

test('on a phone it fills the screen, and gives it back when a link is followed', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await signIn(page);
  await open(page, '/');
  await page.getByRole('button', { name: 'Assistant' }).click();
  await expect(slideOver(page)).toBeVisible();
  const panel = await ask(page, 'open deals over 10k');
  const box = await panel.boundingBox();
  expect(box?.width).toBe(390);
  await panel.getByRole('list', { name: 'Deals' }).getByRole('link').first().click();
  await expect(page).toHaveURL(/\/deals\/[0-9a-f-]{36}/);
  await expect(panel).toBeHidden();
});
