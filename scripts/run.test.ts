import { StartupError } from '@cardinal/db/startup';
import { expect, test } from 'vitest';
import { inWords } from './run.ts';

test('a disk that is full to the last byte is a sentence, whoever found it', () => {
  const error = Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  expect(inWords(error)).toBe('\nThe disk is full: free some space and start again.');
});

test('what nobody can put right keeps its stack', () => {
  const error = new Error('a bug');
  expect(inWords(error)).toBe(error);
  expect(inWords(new StartupError('Do this.'))).toBe('\nDo this.');
});
