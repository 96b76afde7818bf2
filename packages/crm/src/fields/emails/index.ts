import type { FieldDefinition } from '../definition.ts';
import { type LabelledKind, labelledSchema, parseLabelled } from '../labelled.ts';
import { normaliseEmail, tidyLine } from '../text/normalise.ts';
import { defineFieldType } from '../type.ts';
import { traits } from './traits.ts';

const field: FieldDefinition = { type: 'emails', label: 'E-mails' };
const kind: LabelledKind = {
  plural: 'e-mail addresses',
  maxLength: 254,
  normalise: (value) => normaliseEmail(tidyLine(value)),
  split: (words) => words.split(/[,;\n\r]/),
};

/** E-mail addresses, in lower case. */
export const emails = defineFieldType({
  ...traits,
  schema: () => labelledSchema(kind),
  parse: (words, _field, context) => parseLabelled(words, kind, context.country),
  examples: [
    {
      field,
      value: [
        { value: 'ada@example.com', label: 'work', primary: true },
        { value: 'ada@example.org', label: null, primary: false },
      ],
      text: 'ada@example.com (work), ada@example.org',
    },
    { field, value: [{ value: 'grace@example.com', label: null, primary: true }], text: 'grace@example.com' },
  ],
});
