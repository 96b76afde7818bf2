import { expect, test } from 'vitest';
import { findInput } from './find.ts';
import { getInput } from './get.ts';

test('every field of an object that has as many as it can have may be asked for at once', () => {
  // 200 of the team's own, the title, the owner, and more than any object ships with.
  const fields = Array.from({ length: 250 }, (_, at) => `custom.field${at}`);
  expect(findInput.parse({ fields }).fields).toHaveLength(250);
  expect(getInput.safeParse({ id: '01890000-0000-7000-8000-000000000000', fields }).success).toBe(true);
});
