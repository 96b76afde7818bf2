import type { FieldDefinition } from '../definition.ts';
import { traits as one } from '../enum/traits.ts';
import { defineFieldTraits } from '../type.ts';
import { separators } from './separators.ts';

/** What is known of the type without reading what people type; see `index.ts` for the rest. */
export const traits = defineFieldTraits({
  key: 'multiEnum',
  label: 'Several choices',
  operators: 'choices',
  sortable: false,
  numeric: false,
  // In the order of the options, as they are shown.
  format: (values, field) =>
    inOrder(values, field)
      .map((value) => wordOf(value, field))
      .join(', '),
});

/** An option's label, or its value where the label would be taken for several. */
function wordOf(value: string, field: FieldDefinition): string {
  const label = one.format(value, field);
  return separators.test(label) ? value : label;
}

function inOrder(values: readonly string[], { options = [] }: FieldDefinition): readonly string[] {
  const place = new Map(options.map(({ value }, index) => [value, index]));
  return values.toSorted((a, b) => (place.get(a) ?? options.length) - (place.get(b) ?? options.length));
}
