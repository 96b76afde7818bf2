import type { Context } from '../context/index.ts';
import { type Filter, parseFilter, resolvePath } from '../filters/index.ts';
import { requireGroupable, requireMeasurable, requireSortable } from '../records/index.ts';
import type { SchemaObject } from '../schema/index.ts';
import { isBoardField, isColumn, isDateField, stands } from './check.ts';
import type { ViewDefinition, ViewLayout } from './inputs.ts';
import type { StoredView } from './stored.ts';

/** How much of a view cannot be shown: fields that are gone, or that the reader may not know of. They are not named. */
export interface LeftOut {
  readonly columns: number;
  readonly conditions: number;
  readonly sorts: number;
  /** Its group, totals, the field of its board or calendar. */
  readonly others: number;
}

/** As much of a view as stands under the schema and may be known to the actor. */
export interface ShownView {
  readonly layout: ViewLayout;
  readonly definition: ViewDefinition;
  readonly leftOut: LeftOut;
}

/** Leaves out of a view what cannot be shown, and says how much that is. A layout that has lost its field is a table. */
export function showView(
  context: Context,
  object: SchemaObject,
  { layout, definition }: Pick<StoredView, 'layout' | 'definition'>,
): ShownView {
  const find = (path: string | undefined) =>
    path === undefined ? undefined : resolvePath(context.schema, context.actor.role, object, path);
  const { columns, filter, sort, group, totals, board, date, ...rest } = definition;
  const pruned = filter && pruneFilter(context, object, filter);
  const kept = {
    columns: columns?.filter(({ field }) => {
      const found = find(field);
      return found && isColumn(found);
    }),
    sort: sort?.filter((one) => stands(() => requireSortable(context, object, [one]))),
    totals: totals?.filter((one) => stands(() => requireMeasurable(context, object, one, []))),
    group: group !== undefined && stands(() => requireGroupable(context, object, group)) ? group : undefined,
    board: passes(find(board), isBoardField) ? board : undefined,
    date: passes(find(date), isDateField) ? date : undefined,
  };
  const lost = (part: 'group' | 'board' | 'date') => Number(definition[part] !== undefined && kept[part] === undefined);
  const needed = layout === 'board' ? kept.board : layout === 'calendar' ? kept.date : '';
  return {
    layout: needed === undefined ? 'table' : layout,
    definition: withoutAbsent({ ...rest, ...kept, filter: pruned?.filter }),
    leftOut: {
      columns: (columns?.length ?? 0) - (kept.columns?.length ?? 0),
      conditions: pruned?.leftOut ?? 0,
      sorts: (sort?.length ?? 0) - (kept.sort?.length ?? 0),
      others: (totals?.length ?? 0) - (kept.totals?.length ?? 0) + lost('group') + lost('board') + lost('date'),
    },
  };
}

const passes = <T>(found: T | undefined, is: (found: T) => boolean): boolean => found !== undefined && is(found);

/** A definition whose parts are there or not, and never there with nothing in them; no columns are a choice. */
function withoutAbsent(parts: { readonly [K in keyof ViewDefinition]: ViewDefinition[K] | undefined }): ViewDefinition {
  const isThere = ([name, part]: [string, unknown]) =>
    part !== undefined && (name === 'columns' || !Array.isArray(part) || part.length > 0);
  return Object.fromEntries(Object.entries(parts).filter(isThere)) as ViewDefinition;
}

/** A filter without the conditions that a list would refuse, and how many those are. */
function pruneFilter(context: Context, object: SchemaObject, filter: Filter): { filter?: Filter; leftOut: number } {
  let leftOut = 0;
  const prune = (node: Filter): Filter | undefined => {
    const where = Object.entries(node.where ?? {}).flatMap(([path, operators]) => {
      const kept = Object.entries(operators).filter(([operator, operand]) => {
        const one = { where: { [path]: { [operator]: operand } } };
        const isKept = stands(() => parseFilter(context.schema, context.actor.role, object, one));
        if (!isKept) leftOut += 1;
        return isKept;
      });
      return kept.length ? [[path, Object.fromEntries(kept)] as const] : [];
    });
    const and = node.and?.flatMap((inner) => prune(inner) ?? []) ?? [];
    const or = node.or?.flatMap((inner) => prune(inner) ?? []) ?? [];
    const not = node.not && prune(node.not);
    const next: Filter = {
      ...(where.length && { where: Object.fromEntries(where) }),
      ...(and.length && { and }),
      ...(or.length && { or }),
      ...(not && { not }),
    };
    return Object.keys(next).length ? next : undefined;
  };
  const kept = prune(filter);
  return { ...(kept && { filter: kept }), leftOut };
}
