import { addressConditions, addressParts } from '../conditions/address.ts';
import { defineSqlFieldType } from '../sql-type.ts';

export const addressSql = defineSqlFieldType({
  key: 'address',
  storage: {
    kind: 'columns',
    columns: Object.values(addressParts).map(({ suffix }) => ({ suffix, type: 'text' })),
    encode: ({ street, city, state, postalCode, country }) => [street, city, state, postalCode, country],
    decode: (raw) => {
      if (raw.every((part) => part === null)) return null;
      const [street, city, state, postalCode, country] = raw as readonly (string | null)[];
      return {
        street: street ?? null,
        city: city ?? null,
        state: state ?? null,
        postalCode: postalCode ?? null,
        country: country ?? null,
      };
    },
  },
  conditions: addressConditions,
  parts: addressParts,
});
