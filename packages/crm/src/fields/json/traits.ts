import { defineFieldTraits } from '../type.ts';

/** What is known of the type without reading what people type; see `index.ts` for the rest. */
export const traits = defineFieldTraits({
  key: 'json',
  label: 'JSON',
  operators: 'document',
  sortable: false,
  numeric: false,
  format: (value) => JSON.stringify(value),
});
