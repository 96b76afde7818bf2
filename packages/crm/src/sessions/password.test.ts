import { expect, test } from 'vitest';
import { checkNewPassword, hashPassword, verifyPassword } from './password.ts';

test('a password fits its own hash, however its letters are composed', async () => {
  const hash = await hashPassword('caf\u00e9 au lait bien');
  expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
  expect(await verifyPassword(hash, 'cafe\u0301 au lait bien')).toBe(true);
  expect(await verifyPassword(hash, 'cafe au lait bien')).toBe(false);
  expect(await verifyPassword(null, 'cafe au lait bien')).toBe(false);
});

test.each([
  'password123',
  'Password123!',
  '1234567890',
  '0987654321',
  'qwertyuiop',
  'aaaaaaaaaaaa',
  'abcabcabcabc',
  '1212121212',
  '!!Welcome2024!!',
  'iloveyou2024',
  'Ada@Example.com',
  'abcdefghij',
])('%s is refused', (chosen) => {
  expect(() => checkNewPassword(chosen, 'ada@example.com')).toThrow(/Choose/);
});

test.each(['correct horse battery', 'cardinal-demo', 'Tr0ub4dor&3xyz', '2718281828', 'ein langer Satz'])(
  '%s is accepted',
  (chosen) => {
    expect(() => checkNewPassword(chosen, 'ada@example.com')).not.toThrow();
  },
);
