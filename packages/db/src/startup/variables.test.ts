import { expect, test } from 'vitest';
import { z } from 'zod';
import { logLevel, postgresUrl, readVariables, variable } from './variables.ts';

const variables = z.object({
  DATABASE_URL: variable(postgresUrl.optional()),
  LOG_LEVEL: variable(logLevel.default('info')),
});

test('a variable that is set to nothing is not set', () => {
  expect(readVariables(variables, { DATABASE_URL: '', LOG_LEVEL: ' ' })).toEqual({ LOG_LEVEL: 'info' });
});

test.each([
  [{ DATABASE_URL: 'mysql://me:geheim@db/crm' }, /^DATABASE_URL must look like postgres:\/\/.*: correct it/],
  [{ LOG_LEVEL: 'geheim' }, /^LOG_LEVEL must be fatal, .*: correct it/],
])('%o is refused by name, in one sentence, without its value', (given, sentence) => {
  const read = () => readVariables(variables, given);
  expect(read).toThrow(sentence);
  expect(read).not.toThrow('geheim');
});
