import { defineFieldTraits } from '../type.ts';

/** What is known of the type without reading what people type; see `index.ts` for the rest. */
export const traits = defineFieldTraits({
  key: 'boolean',
  label: 'Yes or no',
  operators: 'boolean',
  sortable: true,
  numeric: false,
  format: (value) => (value ? 'Yes' : 'No'),
});
