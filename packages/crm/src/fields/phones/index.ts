import type { FieldDefinition } from '../definition.ts';
import { type LabelledKind, labelledSchema, parseLabelled } from '../labelled.ts';
import { toE164 } from '../phone.ts';
import { tidyLine } from '../text/normalise.ts';
import { defineFieldType } from '../type.ts';
import { traits } from './traits.ts';

const field: FieldDefinition = { type: 'phones', label: 'Phones' };
const kind: LabelledKind = {
  plural: 'phone numbers',
  maxLength: 100,
  normalise: (value, country) => toE164(tidyLine(value), country),
  split: (words) => words.split(/[,\n\r]|;(?!ext=)/),
};

/** Phone numbers in E.164, an extension behind `;ext=`. */
export const phones = defineFieldType({
  ...traits,
  schema: () => labelledSchema(kind),
  parse: (words, _field, context) => parseLabelled(words, kind, context.country),
  examples: [
    {
      field,
      value: [
        { value: '+14155550132;ext=4', label: 'work', primary: true },
        { value: '+493012345678', label: null, primary: false },
      ],
      text: '+14155550132 x4 (work), +493012345678',
    },
  ],
});
