import { defineFieldTraits } from '../type.ts';
import { parseOption } from './option.ts';

/** What is known of the type without reading what people type; see `index.ts` for the rest. */
export const traits = defineFieldTraits({
  key: 'enum',
  label: 'Choice',
  operators: 'choice',
  sortable: true,
  numeric: false,
  format: (value, definition) => {
    const label = definition.options?.find((each) => each.value === value)?.label ?? value;
    const readBack = parseOption(label, definition);
    return readBack.ok && readBack.value === value ? label : value;
  },
});
