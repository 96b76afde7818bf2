import { defineFieldTraits } from '../type.ts';

/** What is known of the type without reading what people type; see `index.ts` for the rest. */
export const traits = defineFieldTraits({
  key: 'address',
  label: 'Address',
  operators: 'address',
  sortable: false,
  numeric: false,
  parts: ['street', 'city', 'state', 'postalCode', 'country'],
  format: ({ street, city, state, postalCode, country }) => {
    const region = [state, postalCode].filter(Boolean).join(' ');
    return [street, city, region, country].filter(Boolean).join(', ');
  },
});
