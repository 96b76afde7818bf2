import { z } from 'zod';
import type { FieldDefinition } from '../definition.ts';
import { idSchema } from '../ids.ts';
import { defineFieldType } from '../type.ts';
import { traits } from './traits.ts';

const maxLinks = 50;
const tooMany = `Link at most ${maxLinks} records.`;
const message = 'Choose records, by their ids.';
const field: FieldDefinition = { type: 'recordLinks', label: 'Linked to' };

const schema = z
  .array(idSchema(message), message)
  .max(maxLinks, tooMany)
  .transform((ids) => [...new Set(ids)].sort());

/** Records of any object, by id; a set, in the order of the ids. */
export const recordLinks = defineFieldType({
  ...traits,
  schema: () => schema,
  parse: (words) => {
    if (words.length > maxLinks * 40) return { ok: false, message: tooMany };
    const ids = words.split(/[\s,;]+/).filter(Boolean);
    if (ids.length === 0) return { ok: true, value: null };
    const checked = schema.safeParse(ids);
    return checked.success
      ? { ok: true, value: checked.data }
      : { ok: false, message: checked.error.issues[0]?.message ?? message };
  },
  examples: [
    { field, value: ['01890a5d-ac96-774b-bcce-b302099a8057'], text: '01890a5d-ac96-774b-bcce-b302099a8057' },
    {
      field,
      value: ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'],
      text: '01890a5d-ac96-774b-bcce-b302099a8057, 01890a5d-ac96-774b-bcce-b302099a8058',
    },
  ],
});
