import { expect, test } from 'vitest';
import { explainUnreachable, requireVersion } from './server.ts';

const url = 'postgres://me:geheim@db.example.com:5432/crm';

test('PostgreSQL 17 is new enough, 16.9 is not', () => {
  requireVersion({ version: 170_000, versionText: '17.0' });
  requireVersion({ version: 180_004, versionText: '18.4' });
  expect(() => requireVersion({ version: 160_009, versionText: '16.9 (Debian)' })).toThrow(
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
  const { message } = explainUnreachable('DATABASE_URL', url, error);
  expect(message).toContain(words);
  expect(message).not.toContain('geheim');
});

test('a pooler that nobody told of is told by how it refuses', () => {
  const error = Object.assign(new Error('unsupported startup parameter: statement_timeout'), { code: '08P01' });
  expect(explainUnreachable('DATABASE_URL', url, error).message).toBe(
    'DATABASE_URL leads to a pooler (db.example.com:5432): set DATABASE_DIRECT_URL to the PostgreSQL behind it, for migrations and jobs.',
  );
});
