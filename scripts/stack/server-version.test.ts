import { expect, test } from 'vitest';
import { explainUnreachable, requireServerVersion } from './server-version.ts';

test('PostgreSQL 17 is new enough, 16.9 is not', () => {
  requireServerVersion({ version: 170_000, versionText: '17.0' });
  requireServerVersion({ version: 180_004, versionText: '18.4' });
  expect(() => requireServerVersion({ version: 160_009, versionText: '16.9 (Debian)' })).toThrow(
    'DATABASE_URL is a PostgreSQL 16.9 (Debian) and Cardinal needs 17 or newer',
  );
});

test.each([
  ['ECONNREFUSED', 'nothing listens at db.example.com:5432'],
  ['28P01', 'the password of me is wrong'],
  ['3D000', 'has no database "crm"'],
  ['XX000', 'says "something else"'],
])('%s is told in words, without the password', (code, words) => {
  const error = Object.assign(new Error('something else'), { code });
  const { message } = explainUnreachable('postgres://me:geheim@db.example.com:5432/crm', error);
  expect(message).toContain(words);
  expect(message).not.toContain('geheim');
});
