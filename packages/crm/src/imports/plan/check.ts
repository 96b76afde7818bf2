import { sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import type { MemberToInvite } from '../../members/invite-members.ts';
import { matchMembers } from '../../members/match.ts';
import { reachPredicate } from '../../permissions/predicate.ts';
import { createRecords, updateRecords } from '../../records/index.ts';
import { allOf } from '../../records/query/columns.ts';
import { objectOf, type SchemaObject } from '../../schema/index.ts';
import { isMember } from '../target.ts';
import { personOf } from './apply-members.ts';
import { inputOf } from './inputs.ts';
import type { ReadingPlan } from './reader.ts';
import { blameRows, RowsRefused } from './refused.ts';
import type { PlannedRow } from './types.ts';

/**
 * Holds planned rows against the commands that will write them, without writing: what they would refuse turns wrong.
 * The context's `db` is a transaction.
 */
export async function checkRows(
  context: Context,
  plan: ReadingPlan,
  rows: readonly PlannedRow[],
): Promise<PlannedRow[]> {
  if (isMember(plan.object)) return await checkMembers(context, rows);
  const standIns = await standInsFor(context, plan.object, rows);
  let passing = rows.filter(
    ({ outcome, recordId }) => outcome === 'create' || (outcome === 'update' && recordId !== null),
  );
  const wrong = new Map<number, PlannedRow>();
  for (;;) {
    try {
      await tryCommands(context, plan, passing, standIns);
      break;
    } catch (error) {
      if (!(error instanceof RowsRefused)) throw error;
      for (const row of passing) {
        const issues = error.rows.get(row.row.line);
        if (issues) wrong.set(row.row.line, { ...row, outcome: 'wrong', issues: [...row.issues, ...issues] });
      }
      passing = passing.filter((row) => !wrong.has(row.row.line));
    }
  }
  return rows.map((row) => wrong.get(row.row.line) ?? row);
}

async function tryCommands(
  context: Context,
  plan: ReadingPlan,
  rows: readonly PlannedRow[],
  standIns: ReadonlyMap<string, string>,
): Promise<void> {
  const { object } = plan;
  const input = (row: PlannedRow) => inputOf(object, new Map([...row.values, ...standInsOf(row, standIns)]));
  // A row that awaits what nothing can stand in for is checked when it is written.
  const fresh = rows.filter(
    (row) =>
      row.outcome === 'create' &&
      [...row.awaited, ...row.toMake.map(({ field }) => field.path)].every(
        (path) => standIns.has(path) || !object.fields.get(path)?.required,
      ),
  );
  const options = { checkOnly: true };
  if (fresh.length) await blameRows(plan, fresh, () => createRecords(context, object.key, fresh.map(input), options));
  const byRecord = Map.groupBy(
    rows.filter((row) => row.outcome === 'update'),
    (row) => row.recordId,
  );
  const changed = [...byRecord.values()].flatMap((group) => group.slice(0, 1));
  if (changed.length) {
    await blameRows(plan, changed, () =>
      updateRecords(
        context,
        object.key,
        changed.map((row) => ({ id: row.recordId as string, set: input(row) })),
        options,
      ),
    );
  }
}

function standInsOf(row: PlannedRow, standIns: ReadonlyMap<string, string>): [string, string][] {
  return [...row.awaited, ...row.toMake.map(({ field }) => field.path)].flatMap((path) => {
    const id = standIns.get(path);
    return id === undefined ? [] : [[path, id] as [string, string]];
  });
}

/** Any record will do for what is yet to be made: by field path, the id of one that is there. */
async function standInsFor(
  context: Context,
  object: SchemaObject,
  rows: readonly PlannedRow[],
): Promise<ReadonlyMap<string, string>> {
  const paths = new Set(rows.flatMap((row) => [...row.awaited, ...row.toMake.map(({ field }) => field.path)]));
  const standIns = new Map<string, string>();
  for (const path of paths) {
    const target = objectOf(context.schema, object.fields.get(path)?.target ?? '');
    const [row] = await context.db.rows(
      sql`select r.id from ${sql.identifier(target.table)} r where ${allOf([
        sql`r.deleted_at is null`,
        reachPredicate(context.schema, context.actor, target, 'read', sql`r`),
      ])} limit 1`,
    );
    if (row) standIns.set(path, row[0] as string);
  }
  return standIns;
}

async function checkMembers(context: Context, rows: readonly PlannedRow[]): Promise<PlannedRow[]> {
  const people = rows.map(({ values }) => personOf(values));
  const matches = await matchMembers(context.db, people);
  return rows.map((row, index): PlannedRow => {
    if (row.outcome !== 'create') return row;
    const flaw = flawOf(people[index]);
    if (flaw) return { ...row, outcome: 'wrong', issues: [...row.issues, { column: null, message: flaw }] };
    if (matches[index] === index) return row;
    return {
      ...row,
      outcome: 'skip',
      issues: [...row.issues, { column: null, message: 'This person is on the team already, or in an earlier row.' }],
    };
  });
}

const longestTitle = 120;

function flawOf(person: MemberToInvite | undefined): string | null {
  if (!person?.firstName) return 'Enter a name.';
  return (person.jobTitle?.length ?? 0) > longestTitle
    ? `Use at most ${longestTitle} characters for the job title.`
    : null;
}
