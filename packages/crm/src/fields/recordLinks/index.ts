import type { FieldDefinition } from '../definition.ts';
import { idSet } from '../id-sets.ts';
import { defineFieldType } from '../type.ts';
import { traits } from './traits.ts';

const field: FieldDefinition = { type: 'recordLinks', label: 'Linked to' };
const ids = idSet(50);

/** Records of any object, by id; a set, in the order of the ids. */
export const recordLinks = defineFieldType({
  ...traits,
  schema: () => ids.schema,
  parse: ids.parse,
  examples: [
    { field, value: ['01890a5d-ac96-774b-bcce-b302099a8057'], text: '01890a5d-ac96-774b-bcce-b302099a8057' },
    {
      field,
      value: ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'],
      text: '01890a5d-ac96-774b-bcce-b302099a8057, 01890a5d-ac96-774b-bcce-b302099a8058',
    },
  ],
});
