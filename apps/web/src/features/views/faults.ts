import type { SchemaObject } from '@cardinal/crm/schema';
import { fieldFor } from '../records/list/shown-as.ts';
import { isStage } from './fields.ts';
import { isSaid, type PartName, parts } from './parts.ts';

/** A part of what the address asks for that cannot be shown. */
export interface Fault {
  readonly part: PartName;
  /** What is wrong with it, and what to do. */
  readonly words: string;
}

/** What a list cannot be like with a faulty part, and what one clears to mend it. */
export const faultWords: Readonly<Record<PartName, { readonly done: string; readonly thing: string }>> = {
  filter: { done: 'filtered', thing: 'filter' },
  sorts: { done: 'sorted', thing: 'sort' },
  group: { done: 'grouped', thing: 'grouping' },
  totals: { done: 'totalled', thing: 'totals' },
  columns: { done: 'shown', thing: 'columns' },
  layout: { done: 'shown', thing: 'layout' },
  board: { done: 'shown', thing: 'board' },
  date: { done: 'shown', thing: 'date' },
  span: { done: 'shown', thing: 'span' },
};

const names = Object.keys(faultWords) as readonly PartName[];

/**
 * The first part of an address that cannot be read, or that names a field for what it is not: it is told, since without it
 * one would see something else than what was asked for. What is read but has no meaning is the server's to refuse.
 * @param get the words of an entry of the address
 */
export function faultOf(object: SchemaObject, get: (name: string) => string | null): Fault | null {
  for (const part of names) {
    const words = get(parts[part].name);
    if (!isSaid(words)) continue;
    const { thing } = faultWords[part];
    if (parts[part].read(words) === undefined) {
      const what = `The ${thing} in the address cannot be read: the link may have been cut off.`;
      return { part, words: `${what} Ask for it again, or go on without.` };
    }
    const field = misplaced(object, part, words);
    if (field !== undefined)
      return { part, words: `${object.plural} have no field "${field}" for this. Choose another, or go on without.` };
  }
  return null;
}

/** The path of a field that is not there, or does not serve. */
function misplaced(object: SchemaObject, part: PartName, words: string): string | undefined {
  if (part === 'group') return fieldFor(object, 'groups', words) ? undefined : words;
  if (part === 'date') return fieldFor(object, 'calendar', words) ? undefined : words;
  if (part === 'board')
    return fieldFor(object, 'board', words) || isStage(object.fields.get(words)) ? undefined : words;
  if (part === 'totals') return parts.totals.read(words)?.find(({ field }) => !object.fields.has(field))?.field;
  return undefined;
}
