import type { Schema } from '@cardinal/crm/schema';
import { nounsFor } from '#features/create/creatable.ts';
import type { OwnedPart } from './use-transfer.ts';

/** What a part is called: "People", "Open deals", "Finished tasks". */
export function partWords({ object: key, state }: Pick<OwnedPart, 'object' | 'state'>, schema: Schema): string {
  const object = schema.objects.get(key);
  const many = object ? nounsFor(object).plural : key;
  const words = state === 'all' ? many : `${state === 'open' ? 'open' : 'finished'} ${many}`;
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** "1 record", "8,800 records". */
export const recordsWords = (count: number): string =>
  `${count.toLocaleString('en-US')} ${count === 1 ? 'record' : 'records'}`;
