import { describe, expect, test } from 'vitest';
import type { LabelledValue } from './definition.ts';
import { emails } from './emails/index.ts';
import { links } from './links/index.ts';
import { phones } from './phones/index.ts';
import type { Parsed } from './type.ts';

const context = { today: '2026-11-18', timeZone: 'UTC', country: 'US', currency: 'USD' };
const valuesOf = (result: Parsed<readonly LabelledValue[]>) =>
  result.ok ? result.value?.map(({ value }) => value) : result.message;
const field = { type: 'emails', label: 'E-mails' } as const;
const read = {
  emails: (words: string) => emails.parse(words, field, context),
  phones: (words: string, country = 'US') => phones.parse(words, { ...field, type: 'phones' }, { ...context, country }),
  links: (words: string) => links.parse(words, { ...field, type: 'links' }, context),
};

describe('e-mails', () => {
  const schema = emails.schema(field);
  const message = (value: unknown) => schema.safeParse(value).error?.issues[0]?.message;

  test('words are parted, normalised and each taken once; the first is primary', () => {
    expect(read.emails('Ada@Example.com (work); ada@example.org\nADA@example.com')).toEqual({
      ok: true,
      value: [
        { value: 'ada@example.com', label: 'work', primary: true },
        { value: 'ada@example.org', label: null, primary: false },
      ],
    });
    expect(read.emails('nobody')).toMatchObject({ ok: false, message: expect.stringContaining('"nobody"') as string });
    const many = Array.from({ length: 21 }, (_, at) => `a${at}@example.com`).join();
    expect(read.emails(many)).toEqual({ ok: false, message: 'Enter at most 20 e-mail addresses.' });
  });

  test('the first value becomes primary when none is', () => {
    expect(schema.parse(['A@example.com', { value: 'b@example.com', label: ' home ' }])).toEqual([
      { value: 'a@example.com', label: null, primary: true },
      { value: 'b@example.com', label: 'home', primary: false },
    ]);
    expect(schema.parse([])).toEqual([]);
  });

  test('a value that is given twice keeps its label and its rank', () => {
    const twice = [
      { value: 'a@example.com', label: 'work' },
      'b@example.com',
      { value: 'A@example.com', primary: true },
    ];
    expect(schema.parse(twice)).toEqual([
      { value: 'a@example.com', label: 'work', primary: true },
      { value: 'b@example.com', label: null, primary: false },
    ]);
  });

  test('what does not fit is refused with what to do', () => {
    const two = ['a@example.com', 'b@example.com'].map((value) => ({ value, primary: true }));
    expect(message(two)).toBe('Mark only one of the e-mail addresses as primary.');
    expect(message('a@example.com')).toBe('Enter a list of e-mail addresses.');
    expect(message([''])).toMatch(/^Enter an e-mail address such as/);
    expect(message(['a@'])).toMatch(/^Enter an e-mail address such as/);
    expect(message([{ value: 'a@example.com', colour: 1 }])).toMatch(/^Enter each value as/);
  });

  test('a label cannot part itself from its value', () => {
    const value = schema.parse([{ value: 'a@example.com', label: 'work (old), home\0' }]);
    expect(value[0]?.label).toBe('work old home');
    expect(read.emails(emails.format(value, field))).toEqual({ ok: true, value });
  });

  test('the primary value is written first', () => {
    const value = schema.parse(['a@example.com', { value: 'b@example.com', primary: true }]);
    expect(emails.format(value, field)).toBe('b@example.com, a@example.com');
  });
});

test('phones are read in the team’s country and keep their extensions', () => {
  expect(valuesOf(read.phones('(415) 555-0132 ext. 4 (work); +49 30 12345678'))).toEqual([
    '+14155550132;ext=4',
    '+493012345678',
  ]);
  expect(valuesOf(read.phones('tel:+14155550132;ext=4'))).toEqual(['+14155550132;ext=4']);
  expect(valuesOf(read.phones('030 12345678', 'DE'))).toEqual(['+493012345678']);
  expect(valuesOf(read.phones('12'))).toMatch(/^Enter a phone number with its country code/);
});

test('links may hold commas, semicolons and brackets', () => {
  expect(valuesOf(read.links('https://en.wikipedia.org/wiki/Foo_(bar), example.com'))).toEqual([
    'https://en.wikipedia.org/wiki/Foo_(bar)',
    'https://example.com',
  ]);
  expect(valuesOf(read.links('a.com,b.com;https://c.com/x,y (shop)'))).toEqual([
    'https://a.com',
    'https://b.com',
    'https://c.com/x,y',
  ]);
  expect(valuesOf(read.links('javascript:alert(1)'))).toMatch(/^Enter a web address/);
  const value = links.schema(field).parse(['https://example.com/?of=a,https://b.com']);
  expect(valuesOf(read.links(links.format(value, field)))).toEqual(['https://example.com/?of=a%2Chttps://b.com']);
});
