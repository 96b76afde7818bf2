import { expect, test } from 'vitest';
import { valuesForOptions } from './option-values.ts';

const draft = (label: string, value: string | null = null) => ({ id: label, label, value, color: 'grey' as const });

test('a new option gets a value by its label that no other has; one that there is keeps its own', () => {
  const options = valuesForOptions([
    draft('Renamed', 'quote'),
    draft('In production!'),
    draft('in  production'),
    draft('Quote'),
    draft(' '),
    draft('€€'),
    draft('Größe L'),
  ]);
  expect(options.map(({ value }) => value)).toEqual([
    'quote',
    'in_production',
    'in_production_2',
    'quote_2',
    'option',
    'größe_l',
  ]);
});
