import { defineFieldTraits } from '../type.ts';

/** What is known of the type without reading what people type; see `index.ts` for the rest. */
export const traits = defineFieldTraits({
  key: 'text',
  label: 'Text',
  operators: 'text',
  sortable: true,
  numeric: false,
  format: (value) => value,
});
