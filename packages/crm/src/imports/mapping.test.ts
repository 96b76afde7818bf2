import { expect, test } from 'vitest';
import { choiceOf, columnInput } from './mapping.ts';

test('a value is chosen for by its own name alone', () => {
  const column = columnInput.parse({ column: 0, field: 'company', choices: { mill: { as: 'empty' } } });
  expect(choiceOf(column, 'Mill')).toEqual({ as: 'empty' });
  expect(choiceOf(column, 'Constructor')).toBeUndefined();
});
