import type { FieldDefinition } from '../definition.ts';
import { idSchema, parseId } from '../ids.ts';
import { defineFieldType } from '../type.ts';
import { traits } from './traits.ts';

const message = 'Choose a record, by its id.';
const field: FieldDefinition = { type: 'relation', label: 'Company', target: 'company' };

/** A record of the object that `target` names, by id. Names are resolved by the caller; `parse` reads an id only. */
export const relation = defineFieldType({
  ...traits,
  schema: () => idSchema(message),
  parse: (words) => parseId(words, message),
  examples: [{ field, value: '01890a5d-ac96-774b-bcce-b302099a8057', text: '01890a5d-ac96-774b-bcce-b302099a8057' }],
});
