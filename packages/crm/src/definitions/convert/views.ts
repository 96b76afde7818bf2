import { sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import type { Schema } from '../../schema/index.ts';
import { visibleViews } from '../../views/may.ts';
import { showView } from '../../views/shown.ts';
import { readViews, type StoredView } from '../../views/stored.ts';
import { schemaOf } from '../load.ts';
import type { Conversion } from './plan.ts';

/** How many views there are, and what those of them are called that the actor may see. */
export interface ViewsThatLose {
  readonly count: number;
  readonly names: readonly string[];
}

/**
 * Views that show less when a field has another type: a condition, a sort or a total that does not go with it is left out
 * of what is shown, as that of a field that is gone. The view keeps it, and undo brings it back to sight.
 */
export async function viewsThatLose(
  context: Context,
  { definitions, schema, field, next }: Pick<Conversion, 'definitions' | 'schema' | 'field' | 'next'>,
): Promise<ViewsThatLose> {
  const fields = definitions.fields.map((one) => (one.id === field.id ? next : one));
  const after = schemaOf({ ...definitions, fields });
  const views = await readViews(context.db, sql`v.deleted_at is null`);
  const losing = views.filter((view) => leftOut(context, after, view) > leftOut(context, schema, view));
  const seen = await readViews(context.db, sql`v.deleted_at is null and ${visibleViews(context)}`);
  const ids = new Set(seen.map(({ id }) => id));
  return { count: losing.length, names: losing.filter(({ id }) => ids.has(id)).map(({ name }) => name) };
}

function leftOut(context: Context, schema: Schema, view: StoredView): number {
  const object = schema.objects.get(view.object);
  if (!object) return 0;
  const { leftOut: counts } = showView({ ...context, schema }, object, view);
  return Object.values(counts).reduce((sum, each) => sum + each, 0);
}
