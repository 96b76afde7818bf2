import { sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import type { OperationReference } from '../../ledger/index.ts';
import { reachPredicate } from '../../permissions/predicate.ts';
import { createRecords, updateRecords } from '../../records/index.ts';
import { allOf } from '../../records/query/columns.ts';
import { objectOf, titleField } from '../../schema/index.ts';
import { fold } from '../names.ts';
import { isMember } from '../target.ts';
import { applyMembers } from './apply-members.ts';
import { inputOf, namesToMake } from './inputs.ts';
import type { ReadingPlan } from './reader.ts';
import { blameRows } from './refused.ts';
import type { PlannedRow } from './types.ts';

/** What writing rows came to. */
export interface Applied {
  /** The rows' records, by line. */
  readonly records: Map<number, string>;
  /** Records that were made because rows name them: to be known from here on, once the transaction has held. */
  readonly made: { readonly path: string; readonly object: string; readonly id: string; readonly title: string }[];
  /** Rows that turned out to be nothing to do: members who are there already. */
  readonly skipped: Map<number, string>;
}

/**
 * Writes planned rows through the commands that people use, as part of the import's operation.
 * @throws RowsRefused, and what the commands throw
 */
export async function applyRows(
  context: Context,
  plan: ReadingPlan,
  rows: readonly PlannedRow[],
  operation: OperationReference,
): Promise<Applied> {
  if (isMember(plan.object)) return await applyMembers(context, plan, rows, operation);
  const applied: Applied = { records: new Map(), made: [], skipped: new Map() };
  await makeNamed(context, plan, rows, operation, applied);
  const fresh = rows.filter((row) => row.outcome === 'create');
  if (fresh.length) {
    const inputs = fresh.map(({ values }) => inputOf(plan.object, values));
    const { records } = await blameRows(plan, fresh, () =>
      createRecords(context, plan.object.key, inputs, { operation }),
    );
    for (const [index, { row }] of fresh.entries()) applied.records.set(row.line, records[index]?.id ?? '');
  }
  for (const changed of inTurns(rows.filter((row) => row.outcome === 'update'))) {
    const inputs = changed.map((row) => ({ id: row.recordId as string, set: inputOf(plan.object, row.values) }));
    await blameRows(plan, changed, () => updateRecords(context, plan.object.key, inputs, { operation }));
    for (const { row, recordId } of changed) applied.records.set(row.line, recordId as string);
  }
  return applied;
}

/** Sets of rows in which no record is changed twice. */
function inTurns(rows: readonly PlannedRow[]): PlannedRow[][] {
  const turns: PlannedRow[][] = [];
  const count = new Map<string, number>();
  for (const row of rows) {
    const turn = count.get(row.recordId ?? '') ?? 0;
    count.set(row.recordId ?? '', turn + 1);
    turns[turn] = [...(turns[turn] ?? []), row];
  }
  return turns;
}

/** Makes what rows name and nobody has made meanwhile, and points the rows to it. */
async function makeNamed(
  context: Context,
  plan: ReadingPlan,
  rows: readonly PlannedRow[],
  operation: OperationReference,
  applied: Applied,
): Promise<void> {
  // In one order, so that two imports do not wait for each other.
  const byTarget = [...namesToMake(rows)].sort(([one], [other]) =>
    (one.target ?? '').localeCompare(other.target ?? ''),
  );
  for (const [field, names] of byTarget) {
    const target = objectOf(context.schema, field.target ?? '');
    const title = titleField(target);
    const wanted = new Map(names.map((name) => [fold(name), name]));
    // Of two imports at once that name the same, the second finds what the first has made.
    await context.db.rows(sql`select pg_advisory_xact_lock(hashtextextended(${`import.named.${target.key}`}, 0))`);
    const there = await context.db.rows(
      sql`select r.id, r.${sql.identifier(title.column)} from ${sql.identifier(target.table)} r where ${allOf([
        sql`r.deleted_at is null`,
        sql`lower(r.${sql.identifier(title.column)}) = any(${sql.param([...wanted.values()].map((name) => name.toLowerCase()))}::text[])`,
        reachPredicate(context.schema, context.actor, target, 'read', sql`r`),
      ])}`,
    );
    const known = new Map(there.map(([id, name]) => [fold(name as string), id as string]));
    const missing = [...wanted].filter(([key]) => !known.has(key));
    const concerned = rows.filter((row) =>
      row.toMake.some((one) => one.field === field && missing.some(([key]) => key === fold(one.name))),
    );
    if (missing.length) {
      const { records } = await blameNamed(plan, concerned, field.path, missing, () =>
        createRecords(
          context,
          target.key,
          missing.map(([, name]) => ({ [title.property]: name })),
          { operation },
        ),
      );
      for (const [index, [key, name]] of missing.entries()) {
        const id = records[index]?.id ?? '';
        known.set(key, id);
        applied.made.push({ path: field.path, object: target.key, id, title: name });
      }
    }
    for (const row of rows)
      for (const one of row.toMake) if (one.field === field) row.values.set(field.path, known.get(fold(one.name)));
  }
}

/** A name that makes no record is laid to the rows that say it. */
async function blameNamed<T>(
  plan: ReadingPlan,
  rows: readonly PlannedRow[],
  path: string,
  names: readonly (readonly [key: string, name: string])[],
  command: () => Promise<T>,
): Promise<T> {
  // A command blames its inputs by position: the first row that says a name stands for it.
  const stand = names.map(
    ([key]) =>
      rows.find((row) => row.toMake.some((one) => one.field.path === path && fold(one.name) === key)) as PlannedRow,
  );
  return await blameRows(plan, stand, command);
}
