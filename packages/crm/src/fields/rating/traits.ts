import { defineFieldTraits } from '../type.ts';

/** What is known of the type without reading what people type; see `index.ts` for the rest. */
export const traits = defineFieldTraits({
  key: 'rating',
  label: 'Rating',
  operators: 'order',
  sortable: true,
  numeric: true,
  format: String,
});
