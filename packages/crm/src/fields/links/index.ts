import type { FieldDefinition } from '../definition.ts';
import { type LabelledKind, labelledSchema, parseLabelled } from '../labelled.ts';
import { normaliseUrl, tidyLine } from '../text/normalise.ts';
import { defineFieldType } from '../type.ts';
import { traits } from './traits.ts';

const field: FieldDefinition = { type: 'links', label: 'Links' };
const kind: LabelledKind = {
  plural: 'web addresses',
  maxLength: 2000,
  normalise: (value) => normaliseUrl(tidyLine(value).replace(/[\s,;]+$/, '')),
  split: splitLinks,
};

/** Web addresses, with their scheme. */
export const links = defineFieldType({
  ...traits,
  schema: () => labelledSchema(kind),
  parse: (words, _field, context) => parseLabelled(words, kind, context.country),
  examples: [
    {
      field,
      value: [
        { value: 'https://example.com/a,b;c_(d)', label: 'site', primary: true },
        { value: 'https://example.org', label: null, primary: false },
      ],
      text: 'https://example.com/a,b;c_(d) (site), https://example.org',
    },
  ],
});

/** An address may itself hold commas and semicolons; they part addresses before a space, a scheme, or a bare host's end. */
function splitLinks(words: string): string[] {
  return words
    .split(/[\n\r]|[,;](?=\s|$|https?:|www\.)/i)
    .flatMap((part) => (/^\s*(?:https?:\/\/)?[^/?#\s]*[,;]/i.test(part) ? part.split(/[,;]/) : part));
}
