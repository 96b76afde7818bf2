import { type Browser, expect, type Page } from '@playwright/test';
import { chooseFrom, pick } from './fixtures/menu.ts';
import { focusedBox, open, press, reload, type } from './fixtures/page.ts';
import { call, create, read, unique } from './fixtures/records.ts';
import { type Role, signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

/** An object that the team has just invented, with the address of its list. */
interface Invented {
  readonly key: string;
  readonly plural: string;
  readonly path: string;
}

const titles = (page: Page) => page.getByRole('grid').locator('[data-title-link]');
const tab = (page: Page, name: string) => page.getByRole('navigation', { name: 'Views' }).getByRole('link', { name });
const changes = (page: Page) => page.getByRole('group', { name: 'Unsaved changes' });

/** Ships with a state, a length, a price and a launch: two are built, one is afloat, one is nothing yet. */
async function inventShips(page: Page): Promise<Invented> {
  const key = `ship${Date.now().toString(36)}`;
  const plural = `${key}s`;
  await call(page, 'objects.create', {
    key,
    singular: key,
    plural,
    slug: plural,
    icon: 'ship',
    description: 'Ships, invented for a test.',
    title: { label: 'Name' },
    fields: [
      {
        key: 'state',
        type: 'enum',
        label: 'State',
        options: [
          { value: 'building', label: 'Building', color: 'amber' },
          { value: 'afloat', label: 'Afloat', color: 'teal' },
        ],
      },
      { key: 'length', type: 'number', label: 'Length' },
      { key: 'price', type: 'currency', label: 'Price' },
      { key: 'launch', type: 'date', label: 'Launch' },
    ],
  });
  const ship = (name: string, state: string | null, length: number, minor: number, currency = 'EUR') =>
    create(page, key, { name, custom: { state, length, price: { minor, currency }, launch: '2026-11-18' } });
  await ship('Albatross', 'building', 10, 100_000);
  await ship('Bittern', 'building', 20, 50_000);
  await ship('Cormorant', 'afloat', 30, 700, 'USD');
  await ship('Dunlin', null, 40, 25_000);
  return { key, plural, path: `/objects/${plural}` };
}

/** Keeps a view by the API and gives its id. */
async function keepView(page: Page, { key }: Invented, view: Record<string, unknown>): Promise<string> {
  const { id } = await call<{ id: string }>(page, 'views.create', { object: key, isShared: true, ...view });
  return id;
}

/** Someone else's browser. */
async function another(browser: Browser, role: Role): Promise<Page> {
  const page = await (await browser.newContext()).newPage();
  await signIn(page, role);
  return page;
}

/** Sorts by a column by the keyboard. */
async function sortBy(page: Page, column: string): Promise<void> {
  await page.getByRole('columnheader', { name: column }).focus();
  await press(page, 'Enter');
}

const display = (page: Page) => page.getByRole('button', { name: 'Display' });
const options = (page: Page) => page.getByRole('button', { name: 'View options' });

test.beforeEach(async ({ page }) => signIn(page, 'admin'));

test('a view is saved, changed, reset, saved, renamed, deleted and brought back, by the keyboard', async ({ page }) => {
  const ships = await inventShips(page);
  await open(page, `${ships.path}?sort=-name`);
  await expect(titles(page)).toHaveText(['Dunlin', 'Cormorant', 'Bittern', 'Albatross']);
  await changes(page).getByRole('button', { name: 'Save as…' }).focus();
  await press(page, 'Enter');
  await focusedBox(page.getByRole('dialog'));
  await type(page, 'Backwards');
  await press(page, 'Enter');
  await expect(tab(page, 'Backwards')).toHaveAttribute('aria-current', 'page');
  await expect(changes(page)).toBeHidden();
  await expect(page).toHaveURL(/\?saved=[0-9a-f-]{36}$/);
  const address = page.url();

  // What is changed stands in the address and can be taken back.
  await sortBy(page, 'Length');
  await expect(titles(page).first()).toHaveText('Albatross');
  await expect(changes(page)).toContainText('Changed');
  await reload(page);
  await expect(titles(page).first()).toHaveText('Albatross');
  await changes(page).getByRole('button', { name: 'Reset' }).click();
  await expect(titles(page).first()).toHaveText('Dunlin');
  await expect(page).toHaveURL(address);

  await sortBy(page, 'Length');
  await changes(page).getByRole('button', { name: 'Save', exact: true }).click();
  await expect(changes(page)).toBeHidden();
  await expect(page).toHaveURL(address);
  await open(page, address);
  await expect(titles(page).first()).toHaveText('Albatross');

  await chooseFrom(page, options(page), 'Rename…');
  await focusedBox(page.getByRole('dialog'));
  await press(page, 'ControlOrMeta+a');
  await type(page, 'By length');
  await press(page, 'Enter');
  await expect(tab(page, 'By length')).toBeVisible();
  await chooseFrom(page, options(page), 'Delete view');
  await expect(tab(page, 'By length')).toBeHidden();
  await expect(titles(page)).toHaveCount(4);
  await page.getByRole('button', { name: 'Undo' }).first().click();
  await expect(tab(page, 'By length')).toBeVisible();
});

test('a shared view is another person’s as well, who sees it change, and their role’s first when it is made so', async ({
  page,
  browser,
}) => {
  const ships = await inventShips(page);
  const id = await keepView(page, ships, {
    name: 'Long ones',
    definition: { filter: { where: { 'custom.length': { gte: 25 } } } },
  });
  const member = await another(browser, 'member');
  await open(member, `${ships.path}?saved=${id}`);
  await expect(titles(member)).toHaveCount(2);
  // It is the admin's to change: a member makes one of their own of it.
  await sortBy(member, 'Name');
  await expect(changes(member).getByRole('button', { name: 'Save', exact: true })).toBeHidden();
  await expect(changes(member).getByRole('button', { name: 'Save as…' })).toBeVisible();
  await changes(member).getByRole('button', { name: 'Reset' }).click();

  await call(page, 'views.update', {
    id,
    set: { name: 'Longest', definition: { filter: { where: { 'custom.length': { gte: 35 } } } } },
  });
  await expect(tab(member, 'Longest')).toBeVisible();
  await expect(titles(member)).toHaveText(['Dunlin']);

  await open(page, `${ships.path}?saved=${id}`);
  await chooseFrom(page, options(page), 'Default for', 'Member');
  await expect(page.getByText('The role Member begins with "Longest"')).toBeVisible();
  await open(member, ships.path);
  await expect(tab(member, 'Longest')).toHaveAttribute('aria-current', 'page');
  await expect(titles(member)).toHaveText(['Dunlin']);
  await tab(member, `All ${ships.plural}`).click();
  await expect(titles(member)).toHaveCount(4);
  await member.context().close();
});

test('a favourite stands in the sidebar', async ({ page }) => {
  const ships = await inventShips(page);
  const name = unique('Starred');
  const id = await keepView(page, ships, { name, definition: {} });
  await open(page, `${ships.path}?saved=${id}`);
  await chooseFrom(page, options(page), 'Add to favourites');
  const link = page.getByRole('list', { name: 'Favourites' }).getByRole('link', { name });
  await expect(link).toHaveAttribute('aria-current', 'page');
  await open(page, '/companies');
  await link.click();
  await expect(page).toHaveURL(new RegExp(`saved=${id}`));
});

test('rows stand in groups with their counts, which close; a column has its sum by currency', async ({ page }) => {
  const ships = await inventShips(page);
  await open(page, ships.path);
  await chooseFrom(page, display(page), 'Group by', 'State');
  const group = (name: RegExp) => page.getByRole('grid').getByRole('button', { name });
  await expect(group(/^Building 2$/)).toHaveAttribute('aria-expanded', 'true');
  await expect(group(/^Afloat 1$/)).toBeVisible();
  await expect(group(/^No state 1$/)).toBeVisible();
  await expect(titles(page)).toHaveCount(4);
  await group(/^Building 2$/).focus();
  await press(page, 'Enter');
  await expect(titles(page)).toHaveText(['Cormorant', 'Dunlin']);

  await page.getByRole('columnheader', { name: 'Price' }).focus();
  await press(page, 'Alt+ArrowDown');
  await pick(page, 'Total', 'Sum');
  await expect(page.getByText('Sum €1,750 + $7')).toBeVisible();
  await reload(page);
  await expect(page.getByText('Sum €1,750 + $7')).toBeVisible();
  await expect(group(/^Building 2$/)).toBeVisible();
});

test('a card is carried to another option by the keyboard, and the change is taken back', async ({ page }) => {
  const ships = await inventShips(page);
  await open(page, ships.path);
  await chooseFrom(page, display(page), 'Board by', 'State');
  const column = (name: string) => page.getByRole('region', { name });
  await expect(column('Building, 2')).toBeVisible();
  await expect(column('No state, 1')).toBeVisible();
  const card = page.locator('[data-card]').filter({ hasText: 'Albatross' });
  await card.focus();
  await press(page, ' ');
  await press(page, 'ArrowRight');
  const saved = page.waitForResponse((response) => response.url().includes('records.update'));
  await press(page, ' ');
  await saved;
  await expect(column('Afloat, 2')).toContainText('Albatross');
  await expect(column('Building, 1')).toBeVisible();
  await press(page, 'ControlOrMeta+z');
  await expect(column('Building, 2')).toContainText('Albatross');
});

test('what stands on a day is carried to another, by keyboard and by mouse', async ({ page }) => {
  // All weeks of the month are in sight: what is dragged to the edge scrolls, and what is under the mouse moves on.
  await page.setViewportSize({ width: 1280, height: 1200 });
  const ships = await inventShips(page);
  const id = await create(page, ships.key, { name: 'Egret', custom: { launch: '2026-03-10' } });
  const view = await keepView(page, ships, {
    name: 'Launches',
    layout: 'calendar',
    definition: { date: 'custom.launch' },
  });
  await open(page, `${ships.path}?saved=${view}&at=2026-03-10`);
  const day = (date: string) => page.locator(`[data-day="${date}"]`);
  const entry = page.locator('[data-item]').filter({ hasText: 'Egret' });
  await expect(day('2026-03-10')).toContainText('Egret');
  const launch = async () => ((await read(page, ships.key, id))['custom'] as Record<string, unknown>)['launch'];
  await day('2026-03-10').focus();
  await press(page, 'Enter');
  await expect(entry).toBeFocused();
  await press(page, ' ', 'ArrowDown', 'ArrowRight');
  await press(page, ' ');
  await expect(day('2026-03-18')).toContainText('Egret');
  await expect.poll(launch).toBe('2026-03-18');

  const [from, to] = [await entry.boundingBox(), await day('2026-03-16').boundingBox()];
  if (!from || !to) throw new Error('there is nothing to drag');
  await page.mouse.move(from.x + 10, from.y + from.height / 2);
  await page.mouse.down();
  await page.mouse.move(from.x + 20, from.y + 20, { steps: 4 });
  await page.mouse.move(to.x + to.width / 2, to.y + to.height / 2, { steps: 10 });
  await page.mouse.up();
  await expect(day('2026-03-16')).toContainText('Egret');
  await expect.poll(launch).toBe('2026-03-16');
});

test('a list is filtered one step through a relation', async ({ page }) => {
  const word = unique('Through');
  const company = await create(page, 'company', { name: `${word} Co`, industry: word });
  await create(page, 'contact', { firstName: 'Near', lastName: word, companyId: company });
  await create(page, 'contact', { firstName: 'Far', lastName: word });
  await open(page, `/people?q=${encodeURIComponent(word)}`);
  await expect(titles(page)).toHaveCount(2);
  await press(page, '/');
  await focusedBox(page.getByRole('dialog', { name: 'Add a filter' }));
  await type(page, 'company · industry');
  await press(page, 'Enter');
  await page.getByRole('textbox', { name: 'Company · Industry value' }).fill(word);
  await expect(titles(page)).toHaveText([`Near ${word}`]);
});

test('a filter of groups within groups is built by the keyboard, read out after a reload, and changed', async ({
  page,
}) => {
  const ships = await inventShips(page);
  await open(page, ships.path);
  await expect(titles(page)).toHaveCount(4);
  const panel = page.getByRole('dialog', { name: 'Group of conditions' });
  const pressed = async (name: string) => {
    await panel.getByRole('button', { name, exact: true }).first().focus();
    await press(page, 'Enter');
  };
  const build = async (field: string, value: string) => {
    await focusedBox(page);
    await type(page, field);
    await press(page, 'Enter');
    await focusedBox(page);
    await type(page, value);
    await press(page, 'Enter');
    await expect(page.getByRole('button', { name: 'Done' })).toBeHidden();
  };
  await press(page, '/');
  await focusedBox(page.getByRole('dialog', { name: 'Add a filter' }));
  await type(page, 'length');
  await press(page, 'Enter');
  await focusedBox(page.getByRole('dialog', { name: 'Filter on Length' }));
  await page.getByRole('combobox', { name: 'How Length is compared' }).focus();
  await press(page, 'Enter');
  await page.getByRole('option', { name: 'is more than' }).press('Enter');
  await page.getByRole('textbox', { name: 'Length' }).fill('5');
  await press(page, 'Enter');
  await press(page, 'Escape');
  await page.getByRole('button', { name: 'Add group' }).focus();
  await press(page, 'Enter');
  await expect(panel).toBeVisible();
  await build('state', 'afl');
  await pressed('Add group');
  await build('state', 'building');
  await pressed('Add condition');
  await build('name', 'bittern');
  await expect(titles(page)).toHaveText(['Cormorant', 'Bittern']);
  await press(page, 'Escape');
  await reload(page);
  const chip = page.getByRole('button', {
    name: 'State is Afloat or (State is Building and Name contains bittern)',
    exact: true,
  });
  await expect(chip).toBeVisible();
  await expect(titles(page)).toHaveText(['Cormorant', 'Bittern']);
  await chip.focus();
  await press(page, 'Enter');
  await panel.getByRole('radio', { name: 'None' }).first().focus();
  await press(page, 'Enter');
  await expect(titles(page)).toHaveText(['Dunlin', 'Albatross']);
  await panel.getByRole('group').getByRole('button', { name: 'Remove the group' }).focus();
  await press(page, 'Enter');
  await expect(titles(page)).toHaveText(['Dunlin', 'Bittern', 'Albatross']);
  await press(page, 'Escape');
  const denied = page.getByRole('button', { name: 'Not (State is Afloat)', exact: true });
  await expect(denied).toBeFocused();
  await page.getByRole('button', { name: 'Remove: Not (State is Afloat)' }).focus();
  await press(page, 'Enter');
  await expect(titles(page)).toHaveCount(4);
  await expect(page.getByRole('button', { name: 'Filter', exact: true })).toBeFocused();
});

test('what an address asks for and cannot be shown is told, and nothing is shown in its place', async ({ page }) => {
  const ships = await inventShips(page);
  for (const [query, done, thing] of [
    ['filter=%7Bnot', 'filtered', 'filter'],
    ['sort=nothing', 'sorted', 'sort'],
    ['group=custom.gone', 'grouped', 'grouping'],
    ['totals=custom.price:product', 'totalled', 'totals'],
    ['totals=custom.state:sum', 'totalled', 'totals'],
  ]) {
    await open(page, `${ships.path}?${query}`);
    await expect(page.getByText(`cannot be ${done} like this`)).toBeVisible();
    await expect(titles(page)).toHaveCount(0);
    await page.getByRole('button', { name: `Clear the ${thing}` }).focus();
    await press(page, 'Enter');
    await expect(titles(page)).toHaveCount(4);
  }
});

test('totals of two currencies are read in a narrow column and on a phone', async ({ page }) => {
  const ships = await inventShips(page);
  const address = `${ships.path}?totals=custom.price:sum,custom.length:median&cols=custom.price:80,custom.length`;
  await open(page, address);
  const sum = page.getByText('Sum €1,750 + $7');
  await expect(sum).toBeVisible();
  expect(await sum.evaluate((cell) => cell.scrollWidth <= cell.clientWidth)).toBe(true);
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, address);
  await expect(page.getByText('Price Sum €1,750 + $7')).toBeVisible();
  await expect(page.getByText('Length Median 25')).toBeVisible();
});

test('a list is filtered one step through a relation to several records', async ({ page }) => {
  const ships = await inventShips(page);
  await call(page, 'fields.create', {
    object: ships.key,
    field: { key: 'crew', type: 'relations', label: 'Crew', target: 'contact' },
  });
  const word = unique('Crewed');
  const person = await create(page, 'contact', { firstName: 'Ada', lastName: word });
  await create(page, ships.key, { name: 'Egret', custom: { crew: [person] } });
  await open(page, ships.path);
  await press(page, '/');
  await focusedBox(page.getByRole('dialog', { name: 'Add a filter' }));
  await type(page, 'crew · last name');
  await press(page, 'Enter');
  await page.getByRole('textbox', { name: 'Crew · Last name value' }).fill(word);
  await expect(titles(page)).toHaveText(['Egret']);
});
