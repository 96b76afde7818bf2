import type { TrashPreview } from '@cardinal/crm/records';
import type { Schema } from '@cardinal/crm/schema';
import { amountWords } from '../words.ts';

/** Whether deleting touches nothing but what is deleted. */
export const touchesNothing = ({ refusal, going, staying, about }: TrashPreview): boolean =>
  refusal === null && going.length + staying.length + about.length === 0;

/** Where what is deleted goes; `many` when it is several records. */
export const destinationWords = (many: boolean): string =>
  many
    ? 'They go to the trash, from where they can be restored for 30 days.'
    : 'It goes to the trash, from where it can be restored for 30 days.';

/** What becomes of other records, in sentences: what goes along, what refers and stays, what is about it and stays. */
export function consequenceWords(preview: TrashPreview, schema: Schema, many: boolean): string[] {
  const it = many ? 'them' : 'it';
  const isBack = many ? 'they are restored' : 'it is restored';
  const [going, staying, about] = [preview.going, preview.staying, preview.about].map((part) => amounts(part, schema));
  const sentences: string[] = [];
  if (going) sentences.push(`${going.words} ${going.one ? 'goes' : 'go'} to the trash as well.`);
  if (staying) {
    const [refer, stay] = staying.one ? ['refers', 'It stays, and shows'] : ['refer', 'They stay, and show'];
    sentences.push(`${staying.words} ${refer} to ${it}. ${stay} ${it} again when ${isBack}.`);
  }
  if (about) sentences.push(`${about.words} about ${it} ${about.one ? 'stays' : 'stay'} as well.`);
  return sentences.length ? sentences : [`Nothing else refers to ${it}.`];
}

/** "12 people and 4 deals", and whether that is one record alone. */
function amounts(counted: readonly { readonly object: string; readonly count: number }[], schema: Schema) {
  const words = counted.flatMap(({ object: key, count }) => {
    const object = schema.objects.get(key);
    return object ? [amountWords(count, object)] : [];
  });
  if (words.length === 0) return null;
  const total = counted.reduce((sum, { count }) => sum + count, 0);
  return { words: new Intl.ListFormat('en', { style: 'long', type: 'conjunction' }).format(words), one: total === 1 };
}
