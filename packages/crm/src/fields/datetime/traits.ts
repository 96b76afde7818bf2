import { defineFieldTraits } from '../type.ts';

/** What is known of the type without reading what people type; see `index.ts` for the rest. */
export const traits = defineFieldTraits({
  key: 'datetime',
  label: 'Date and time',
  operators: 'calendar',
  sortable: true,
  numeric: true,
  format: (value) => value,
});
