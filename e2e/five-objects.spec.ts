import { teamFieldTypes } from '@cardinal/crm/definitions';
import type { FieldTypeKey } from '@cardinal/crm/fields';
import { keyFrom } from '@cardinal/crm/schema';
import { expect, type Locator, type Page } from '@playwright/test';
import { addField, beginField } from './fixtures/define.ts';
import { join } from './fixtures/join.ts';
import { open, reload } from './fixtures/page.ts';
import { call, cellOf, uniqueWord } from './fixtures/records.ts';
import { type Sample, sampleRelation, sampleRelations, samples } from './fixtures/samples.ts';
import { signIn } from './fixtures/sign-in.ts';
import { test } from './fixtures/test.ts';

/** A field of one of the five, of a type. */
interface Part extends Sample {
  readonly type: FieldTypeKey;
  /** Asked for in the form for a new record, where the type can be; the others are filled in on the record's page. */
  readonly required: boolean;
  readonly target?: string;
}

interface Invented {
  readonly key: string;
  readonly singular: string;
  readonly slug: string;
  /** The title of its one record. */
  readonly title: string;
  readonly parts: readonly Part[];
}

/** Of these a team may not say that they must be filled in. */
const neverRequired: readonly FieldTypeKey[] = ['boolean', 'emails', 'phones', 'links', 'relations'];

function part(type: FieldTypeKey, sample: Sample | undefined, target?: string): Part {
  if (!sample) throw new Error(`a field of the type ${type} has no sample`);
  return { ...sample, type, required: !neverRequired.includes(type), ...(target && { target }) };
}

/** Docks, ships that lie in one, sailors, voyages of a ship with several sailors, and logs of a voyage. */
function harbour(word: string): readonly Invented[] {
  const one = (name: string, ...parts: readonly Part[]): Invented => ({
    key: `${name.toLowerCase()}${word}`,
    singular: `${name} ${word}`,
    slug: `${name.toLowerCase()}s-${word}`,
    title: `${name} one ${word}`,
    parts,
  });
  const plain = (...types: readonly FieldTypeKey[]) => types.map((type) => part(type, samples[type]));
  const to = (name: string) =>
    part('relation', sampleRelation(name, `${name} one ${word}`), `${name.toLowerCase()}${word}`);
  const crew = part('relations', sampleRelations('Crew', `Sailor one ${word}`), `sailor${word}`);
  return [
    one('Dock', ...plain('text', 'rating', 'boolean')),
    one('Ship', ...plain('number', 'percent', 'currency', 'links'), to('Dock')),
    one('Sailor', ...plain('user', 'emails', 'phones', 'address')),
    one('Voyage', ...plain('date', 'datetime', 'enum', 'multiEnum'), to('Ship'), crew),
    one('Log', ...plain('longText', 'json'), to('Voyage')),
  ];
}

/** Through the screens, as far as the fields that need no more than a label. */
async function defineByScreens(page: Page, { singular, slug, key, parts }: Invented): Promise<void> {
  await open(page, '/settings/objects');
  await page.getByRole('button', { name: 'New object' }).click();
  const form = page.getByRole('dialog', { name: 'New object' });
  await form.getByRole('textbox', { name: 'Name' }).fill(singular);
  await form.getByRole('textbox', { name: 'Key' }).fill(key);
  await form.getByRole('textbox', { name: 'Address' }).fill(slug);
  await form.getByRole('radio', { name: 'anchor' }).check();
  await form.getByRole('button', { name: 'Create object' }).click();
  await expect(page.getByRole('heading', { name: `${singular}s`, level: 1 })).toBeVisible();
  const faces: Partial<Record<FieldTypeKey, string>> = { text: 'Text', rating: 'Rating', boolean: 'Yes or no' };
  for (const { type, label, required } of parts) {
    const drawer = await beginField(page, faces[type] ?? type, label);
    if (required) await drawer.getByRole('checkbox', { name: 'Required' }).check();
    await addField(page, label);
  }
  await page.getByRole('button', { name: 'Add field' }).click();
  const offered = page.getByRole('list', { name: 'Types of fields' }).getByRole('listitem');
  await expect(offered).toHaveCount(teamFieldTypes.length);
}

const define = (page: Page, { key, singular, slug, parts }: Invented) =>
  call(page, 'objects.create', {
    key,
    singular,
    plural: `${singular}s`,
    slug,
    icon: 'ship',
    description: 'Invented for a test.',
    title: { label: 'Name' },
    fields: parts.map(({ type, label, required, options, target }) => ({
      key: keyFrom('field', label),
      type,
      label,
      ...(required && { required }),
      ...(target && { target }),
      ...(options && { options: options.map((name) => ({ value: name, label: name, color: 'teal' })) }),
    })),
  });

/** The value of a field on the record's page. */
const shownAt = (page: Page, label: string): Locator =>
  page
    .getByRole('complementary', { name: 'Fields' })
    .getByRole('button', { name: `Edit ${label}`, exact: true })
    .locator('..');

/** Words, or the picture that says them. */
const seen = (within: Locator, words: string): Locator =>
  within
    .getByText(words)
    .or(within.getByRole('img', { name: words }))
    .first();

/** Creates the one record with all that the form asks for, and fills the rest in on its page. */
async function createRecord(page: Page, { singular, slug, title, parts }: Invented): Promise<void> {
  await open(page, `/objects/${slug}`);
  const word = singular.toLowerCase();
  await page
    .getByRole('button', { name: `New ${word}` })
    .first()
    .click();
  const form = page.getByRole('dialog');
  await form.getByRole('textbox', { name: 'Name' }).fill(title);
  for (const { required, inForm, label, first } of parts) if (required) await inForm(form, label, first[0]);
  await form.getByRole('button', { name: `Create ${word}` }).click();
  await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  for (const { required, label, first } of parts)
    if (required) await expect(seen(shownAt(page, label), first[1])).toBeVisible();
  for (const one of parts) if (!one.required) await enter(page, one, one.first);
}

async function enter(page: Page, { inPlace, label }: Part, [entered, words]: readonly [string, string]): Promise<void> {
  const saved = page.waitForResponse((response) => response.url().includes('records.update') && response.ok());
  await inPlace(page, label, entered);
  await saved;
  await expect(seen(shownAt(page, label), words)).toBeVisible();
}

/** What a field shows in the end: several choices show the first as well. */
const lasting = ({ first, second }: Sample): string => (second ?? first)[1];

test('five objects with fields of every type and relations among them are filled in, edited, and keep it all', async ({
  page,
}) => {
  test.setTimeout(150_000);
  const objects = harbour(uniqueWord());
  const [first, ...others] = objects as [Invented, ...Invented[]];
  const types = objects.flatMap(({ parts }) => parts.map(({ type }) => type));
  expect(new Set(types)).toEqual(new Set(teamFieldTypes));

  await signIn(page, 'admin');
  await defineByScreens(page, first);
  for (const object of others) await define(page, object);

  await join(page, 'member');
  const pages = new Map<Invented, string>();
  for (const object of objects) {
    await createRecord(page, object);
    pages.set(object, new URL(page.url()).pathname);
    for (const one of object.parts) if (one.second) await enter(page, one, one.second);
    await reload(page);
    for (const one of object.parts) await expect(seen(shownAt(page, one.label), lasting(one))).toBeVisible();
  }
  // Wide enough for every column.
  await page.setViewportSize({ width: 1900, height: 720 });
  for (const { key, slug, title, parts } of objects) {
    // Long texts and JSON are columns only where one asks for them.
    const columns = parts.map(({ label }) => `custom.${keyFrom('field', label)}`);
    await call(page, 'preferences.set', { key: `table.${key}`, value: { columns, widths: {}, pinned: [] } });
    await open(page, `/objects/${slug}`);
    await expect(page.getByRole('grid').getByText(title)).toBeVisible();
    for (const one of parts) await expect(seen(await cellOf(page, title, one.label), lasting(one))).toBeVisible();
  }

  // What points to a record stands on its page: one dock has many ships, and sailors and voyages have many of each other.
  const [dock, ship, sailor, voyage] = objects as [Invented, Invented, Invented, Invented];
  for (const [target, source] of [
    [dock, ship],
    [sailor, voyage],
  ] as const) {
    await open(page, `${pages.get(target)}?tab=related`);
    await expect(page.getByRole('region', { name: `${source.singular}s` }).getByText(source.title)).toBeVisible();
  }
});
