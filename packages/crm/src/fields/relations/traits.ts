import { defineFieldTraits } from '../type.ts';

/** What is known of the type without reading what people type; see `index.ts` for the rest. */
export const traits = defineFieldTraits({
  key: 'relations',
  label: 'Several relations',
  operators: 'set',
  sortable: false,
  numeric: false,
  format: (ids) => ids.join(', '),
});
