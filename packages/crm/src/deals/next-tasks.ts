import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { mayReadField } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import { allOf } from '../records/query/columns.ts';
import { objectOf } from '../schema/index.ts';

export interface NextTask {
  readonly id: string;
  readonly title: string;
  readonly due: string | null;
}

/** The open task that is due first on each record, by record id; records without one are missing. */
export async function nextTasksOf(
  context: Context,
  recordIds: readonly string[],
): Promise<Readonly<Record<string, NextTask>>> {
  if (recordIds.length === 0) return {};
  const task = objectOf(context.schema, 'task');
  const told = [...task.fields.values()].filter((field) => ['title', 'status', 'due', 'links'].includes(field.path));
  if (told.some((field) => !mayReadField(context.actor.role, task, field))) return {};
  const where = allOf([
    sql`l.to_id = any(${sql.param(recordIds)}::uuid[])`,
    sql`r.deleted_at is null and r.status <> 'done'`,
    reachPredicate(context.schema, context.actor, task, 'read', sql`r`),
  ]);
  const rows = await context.db.rows(sql`select distinct on (l.to_id) l.to_id, r.id, r.title, r.due
    from record_links l join tasks r on r.id = l.from_id where ${where} order by l.to_id, r.due nulls last, r.id`);
  return Object.fromEntries(rows.map(([on, id, title, due]) => [on, { id, title, due } as NextTask]));
}
