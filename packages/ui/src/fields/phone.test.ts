import { expect, test } from 'vitest';
import { formatPhone } from './phone.ts';

test.each([
  ['+14155550132', 'US', '(415) 555-0132'],
  ['+14155550132;ext=4', 'US', '(415) 555-0132 ext. 4'],
  ['+14155550132', 'DE', '+1 415 555 0132'],
  ['+493012345678', 'DE', '030 12345678'],
  ['+493012345678', 'US', '+49 30 12345678'],
  // Canada shares its calling code with the United States.
  ['+16045550132', 'US', '+1 604 555 0132'],
  ['+16045550132', 'CA', '(604) 555-0132'],
  // An area code that nobody has: the calling code decides.
  ['+12225550132', 'US', '(222) 555-0132'],
  ['a number from before', 'US', 'a number from before'],
])('%s in %s is shown as %s', (value, country, shown) => {
  expect(formatPhone(value, country)).toBe(shown);
});
