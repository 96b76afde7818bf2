import { defineFieldTraits } from '../type.ts';

/** What is known of the type without reading what people type; see `index.ts` for the rest. */
export const traits = defineFieldTraits({
  key: 'longText',
  label: 'Long text',
  operators: 'text',
  sortable: false,
  numeric: false,
  format: (value) => value,
});
