import { shippedObjects } from '@cardinal/crm/objects';
import type { TrashPreview } from '@cardinal/crm/records';
import { buildSchema } from '@cardinal/crm/schema';
import { expect, test } from 'vitest';
import { consequenceWords, touchesNothing } from './words.ts';

const schema = buildSchema([...shippedObjects]);
const none: TrashPreview = { refusal: null, needing: [], going: [], staying: [], about: [] };
const leading = (object: string, count: number) => ({ object, fields: ['company'], count });

test('what refers and stays is told with what is about it, by count', () => {
  const preview = {
    ...none,
    staying: [leading('contact', 12), leading('deal', 4)],
    about: [leading('note', 3), leading('activity', 1)],
  };
  expect(consequenceWords(preview, schema, false)).toEqual([
    '12 people and 4 deals refer to it. They stay, and show it again when it is restored.',
    '3 notes and 1 activity about it stay as well.',
  ]);
  expect(touchesNothing(preview)).toBe(false);
});

test('one is told as one, and several that are deleted as several', () => {
  const preview = { ...none, going: [{ object: 'deal', count: 1 }], staying: [leading('contact', 1)] };
  expect(consequenceWords(preview, schema, true)).toEqual([
    '1 deal goes to the trash as well.',
    '1 person refers to them. It stays, and shows them again when they are restored.',
  ]);
});

test('nothing is told as nothing', () => {
  expect(consequenceWords(none, schema, false)).toEqual(['Nothing else refers to it.']);
  expect(touchesNothing(none)).toBe(true);
  expect(touchesNothing({ ...none, refusal: 'No.' })).toBe(false);
});
