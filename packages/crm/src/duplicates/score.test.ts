import { expect, test } from 'vitest';
import { contact } from '../objects/contact.ts';
import { shippedObjects } from '../objects/index.ts';
import { recordOf } from '../records/record.ts';
import { buildSchema, isCompared, objectOf } from '../schema/index.ts';
import { comparedOf } from './compared.ts';
import { keysOf } from './keys.ts';
import { probabilityOf, said, scorePair } from './score.ts';

const schema = buildSchema(shippedObjects);
const people = objectOf(schema, contact.key);
const compared = comparedOf(people);
const mail = (value: string) => [{ value, label: null, primary: true }];
const person = (values: Record<string, unknown>) => recordOf(people, new Map(Object.entries(values)));
const score = (one: Record<string, unknown>, other: Record<string, unknown>, count = 1000) =>
  scorePair(compared, new Map(), count, [said(compared, person(one)), said(compared, person(other))]);

test('the sum of what every property adds, less what they begin with', () => {
  const { bits, parts } = score(
    { name: 'Ada Lovelace', emails: mail('ada@example.com') },
    { name: 'Ada Lovelace', emails: mail('countess@example.org') },
  );
  // log2(m / u) of an equal name, log2((1 - m) / (1 - u)) of e-mail addresses that differ, and one of 1,024.
  const wanted = Math.log2(0.9 * 2000) + Math.log2(0.2 / (1 - 1 / 50_000)) - 10;
  expect(bits).toBeCloseTo(wanted, 6);
  expect(parts).toEqual({ name: 10.81, emails: -2.32 });
  expect(probabilityOf(0)).toBe(0.5);
  expect(probabilityOf(3)).toBeCloseTo(8 / 9);
});

test('what is said by one only says nothing; more records make every pair less likely', () => {
  const one = { name: 'Ada Lovelace', emails: mail('ada@example.com'), companyId: 'a' };
  expect(score(one, { name: 'Ada Lovelace' }).parts).toEqual({ name: 10.81 });
  const other = { name: 'Ada Lovelace', emails: mail('countess@example.org') };
  const few = score(one, other);
  const many = score(one, other, 1_024_000);
  expect(few.bits - many.bits).toBeCloseTo(Math.log2(1000), 6);
});

test('a value that is common adds less, and one that everybody has adds nothing', () => {
  const pair = [
    said(compared, person({ jobTitle: 'Chief officer' })),
    said(compared, person({ jobTitle: 'Chief officer' })),
  ] as const;
  const added = (chance: number) => scorePair(compared, new Map([['jobTitle', chance]]), 1000, pair).parts['jobTitle'];
  expect(added(0.001)).toBeGreaterThan(added(0.1) ?? 0);
  expect(added(1)).toBe(0);
});

test('what a record is found by and called is compared; how it stands and whose it is, is not', () => {
  expect(compared.map(({ path }) => path).toSorted()).toEqual(
    ['company', 'emails', 'jobTitle', 'linkedin', 'name', 'phones', 'source'].toSorted(),
  );
  const objects = [...schema.objects.values()].filter(isCompared).map(({ key }) => key);
  expect(objects.toSorted()).toEqual(['company', 'contact', 'deal']);
});

test('two deals of one company, with one contact, are not the same for that', () => {
  const deals = objectOf(schema, 'deal');
  const properties = comparedOf(deals);
  const deal = (name: string) =>
    said(properties, recordOf(deals, new Map(Object.entries({ name, company: 'a', primaryContact: 'b' }))));
  const { bits, parts } = scorePair(properties, new Map(), 1000, [deal('Pilot'), deal('Licence')]);
  expect(parts['primaryContact']).toBe(0);
  expect(bits).toBeLessThan(0);
});

test('of a deal, what it is about is compared, and not how it goes', () => {
  const deal = comparedOf(objectOf(schema, 'deal')).map(({ path }) => path);
  expect(deal.toSorted()).toEqual(['company', 'name', 'pipeline', 'primaryContact'].toSorted());
});

test('swapped names and other writings of a number meet under one key', () => {
  const keys = (values: Record<string, unknown>) =>
    keysOf(compared, person(values)).map(({ field, key }) => `${field}: ${key}`);
  expect(keys({ name: 'Ada Lovelace' })).toEqual(keys({ name: 'Lovelace Ada' }));
  expect(keys({ phones: mail('+442071838750') })).toEqual(['phones: 071838750']);
});

test('namesakes are of one name, and nothing is known that differs', () => {
  const chances = new Map([['name', 1 / 100]]);
  const isNamesake = (one: Record<string, unknown>, other: Record<string, unknown>) =>
    scorePair(compared, chances, 5000, [said(compared, person(one)), said(compared, person(other))]).isNamesake;
  const ottoline = { name: 'Ottoline Fairweather-Jones' };
  expect(isNamesake(ottoline, { ...ottoline, jobTitle: 'Buyer' })).toBe(true);
  expect(isNamesake(ottoline, { name: 'Otoline Fairweather Jones' })).toBe(true);
  expect(isNamesake(ottoline, { name: 'Ottoline Merriweather' })).toBe(false);
  const mails = ['o@example.com', 'jones@example.org'].map((value) => ({ ...ottoline, emails: mail(value) }));
  expect(isNamesake(mails[0] ?? {}, mails[1] ?? {})).toBe(false);
});

test('numbers that no two records have speak against a pair, however little they differ', () => {
  const object = { ...people, fields: new Map(people.fields) };
  const job = [...object.fields.values()].find(({ path }) => path === 'jobTitle');
  if (job) object.fields.set('jobTitle', { ...job, unique: true });
  const numbered = comparedOf(object);
  const part = (one: string, other: string) =>
    scorePair(numbered, new Map(), 1000, [
      said(numbered, person({ jobTitle: one })),
      said(numbered, person({ jobTitle: other })),
    ]).parts['jobTitle'];
  expect(part('C-30', 'C-39')).toBeLessThan(-2);
});
