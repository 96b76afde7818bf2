import type { FieldDefinition } from '../definition.ts';
import { idSchema, parseId } from '../ids.ts';
import { defineFieldType } from '../type.ts';
import { traits } from './traits.ts';

const message = 'Choose a member of the team.';
const field: FieldDefinition = { type: 'user', label: 'Owner' };

/** A member of the team, by id. Names are resolved by the caller; `parse` reads an id only. */
export const user = defineFieldType({
  ...traits,
  schema: () => idSchema(message),
  parse: (words) => parseId(words, message),
  examples: [{ field, value: '01890a5d-ac96-774b-bcce-b302099a8057', text: '01890a5d-ac96-774b-bcce-b302099a8057' }],
});
