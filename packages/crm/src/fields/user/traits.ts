import { defineFieldTraits } from '../type.ts';

/** What is known of the type without reading what people type; see `index.ts` for the rest. */
export const traits = defineFieldTraits({
  key: 'user',
  label: 'User',
  operators: 'reference',
  sortable: true,
  numeric: false,
  format: (value) => value,
});
