import type { FieldDefinition } from '../definition.ts';
import { idSet } from '../id-sets.ts';
import { defineFieldType } from '../type.ts';
import { traits } from './traits.ts';

const field: FieldDefinition = { type: 'relations', label: 'Companies', target: 'company' };
const ids = idSet(200);

/** Records of the object that `target` names, by id; a set, in the order of the ids. Names are resolved by the caller. */
export const relations = defineFieldType({
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
