import { formatLabelled } from '../labelled-words.ts';
import { defineFieldTraits } from '../type.ts';

/** What is known of the type without reading what people type; see `index.ts` for the rest. */
export const traits = defineFieldTraits({
  key: 'links',
  label: 'Links',
  operators: 'labelled',
  sortable: false,
  numeric: false,
  format: (values) => formatLabelled(values, (value) => value.replace(/[,;](?=https?:|www\.)/gi, encodeURIComponent)),
});
