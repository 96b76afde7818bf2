import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import type { TableLayout } from '@cardinal/ui/table';
import type { ListState } from './use-list-state.ts';

/** How a list is drawn, and by which field. */
export type ShownAs =
  | { readonly as: 'table' }
  | { readonly as: 'groups' | 'board' | 'calendar'; readonly field: SchemaField };

/** How a list is drawn: as its view says, where the field that this takes is there. The trash is a plain table. */
export function shownAs(
  object: SchemaObject,
  { layout, group, board, date, trash }: Pick<ListState, 'layout' | 'group' | 'board' | 'date' | 'trash'>,
): ShownAs {
  const [as, path] = {
    table: ['groups', group] as const,
    board: ['board', board] as const,
    calendar: ['calendar', date] as const,
  }[layout];
  const field = path === null ? undefined : fieldFor(object, as, path);
  return field && !trash ? { as, field } : { as: 'table' };
}

/** The field by which a list is drawn in groups, on a board or on a calendar, where it serves for that. */
export function fieldFor(
  object: SchemaObject,
  as: 'groups' | 'board' | 'calendar',
  path: string,
): SchemaField | undefined {
  const field = object.fields.get(path);
  if (!field) return undefined;
  const { type } = field;
  const fits = {
    groups: groupable.has(type),
    board: type === 'enum',
    calendar: type === 'date' || type === 'datetime',
  };
  return fits[as] ? field : undefined;
}

const groupable: ReadonlySet<string> = new Set(['text', 'enum', 'boolean', 'user', 'relation', 'date', 'datetime']);

const mostFacts = 4;

/** What a card shows beside its title: the first columns of the table. */
export const cardFacts = (object: SchemaObject, { columns }: TableLayout, by: SchemaField): SchemaField[] =>
  columns
    .flatMap((path) => object.fields.get(path) ?? [])
    .filter((field) => field !== by && field.path !== object.owner && field.type !== 'longText')
    .slice(0, mostFacts);
