import type { Context } from '../context/index.ts';
import { type Issue, ValidationError } from '../errors/index.ts';
import { parseFilter, type ResolvedPath, resolvePath } from '../filters/index.ts';
import { requireGroupable, requireMeasurable, requireSortable } from '../records/index.ts';
import type { SchemaObject } from '../schema/index.ts';
import type { ViewDefinition, ViewLayout } from './inputs.ts';

/** Whether records can be the cards of a board by a field: its own options or stages are the columns. */
export const isBoardField = ({ field, via, part }: ResolvedPath): boolean =>
  !via && !part && (field.type === 'enum' || (field.type === 'relation' && field.target === 'stage'));

/** Whether a calendar can place records by a field. */
export const isDateField = ({ field, via, part }: ResolvedPath): boolean =>
  !via && !part && (field.type === 'date' || field.type === 'datetime');

/** Whether a field can be a column: one of the object's own. */
export const isColumn = ({ via, part }: ResolvedPath): boolean => !via && !part;

const wanted = {
  board: { is: isBoardField, message: 'A board needs a field with options, or the stage.' },
  date: { is: isDateField, message: 'A calendar needs a date.' },
} as const;

/**
 * Holds a view against the schema and what the actor may know of it, by what a list itself would refuse.
 * @throws ValidationError with the path of every error, from `definition` on
 */
export function checkDefinition(
  context: Context,
  object: SchemaObject,
  layout: ViewLayout,
  definition: ViewDefinition,
): void {
  const { columns = [], filter, sort = [], group, totals = [] } = definition;
  const find = (path: string) => resolvePath(context.schema, context.actor.role, object, path);
  const issues: Issue[] = [];
  for (const [index, { field }] of columns.entries()) {
    const found = find(field);
    const at = ['definition', 'columns', index, 'field'];
    if (!found || !isColumn(found)) issues.push({ path: at, code: 'unknown_field', message: unknown(object, field) });
    else if (columns.findIndex((one) => one.field === field) < index)
      issues.push({ path: at, code: 'duplicate', message: `${found.field.label} is a column twice.` });
  }
  if (filter) issues.push(...issuesOf(() => parseFilter(context.schema, context.actor.role, object, filter)));
  issues.push(...issuesOf(() => requireSortable(context, object, sort)));
  if (group !== undefined) issues.push(...issuesOf(() => requireGroupable(context, object, group)));
  for (const [index, measure] of totals.entries())
    issues.push(...issuesOf(() => requireMeasurable(context, object, measure, ['totals', index])));
  for (const part of ['board', 'date'] as const) {
    const path = definition[part];
    const found = path === undefined ? undefined : find(path);
    if (path === undefined ? layout !== layoutOf[part] : found && wanted[part].is(found)) continue;
    issues.push({ path: ['definition', part], code: 'bad_field', message: wanted[part].message });
  }
  if (issues.length) throw new ValidationError(issues);
}

const layoutOf = { board: 'board', date: 'calendar' } as const;
const unknown = (object: SchemaObject, path: string) => `${object.plural} have no field "${path}".`;

/** What a check refuses with, at its place in a view. */
function issuesOf(check: () => unknown): Issue[] {
  try {
    check();
    return [];
  } catch (error) {
    if (!(error instanceof ValidationError)) throw error;
    return error.issues.map((issue) => ({ ...issue, path: ['definition', ...issue.path] }));
  }
}

/** Whether a check goes through. */
export const stands = (check: () => unknown): boolean => issuesOf(check).length === 0;
