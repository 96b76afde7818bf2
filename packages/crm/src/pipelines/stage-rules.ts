import { type SQL, sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import type { Edit, ObjectRules } from '../records/rules.ts';

/** A stage stays in its pipeline; it stays, and keeps its outcome, as long as it has deals. */
export const stageRules: ObjectRules = {
  update: async (context, edits) => {
    await keepOutcomes(context, edits);
    for (const { before, values, refuse } of edits) {
      if ('pipeline' in values && values.pipeline !== before.pipelineId) {
        refuse('pipeline', 'A stage cannot move to another pipeline. Make a new stage there.');
      }
    }
  },
  revert: keepOutcomes,
  trash: async (context, records) => {
    const counts = await countDeals(
      context,
      records.map((record) => record.id),
      sql`deleted_at is null`,
    );
    return records.flatMap((record, index) => {
      const count = counts.get(record.id);
      const message = `"${record.name as string}" has ${dealsIn(count ?? 0)}. Move ${itOrThem(count ?? 0)} to another stage first.`;
      return count ? [{ path: ['ids', index], code: 'in_use', message }] : [];
    });
  },
};

export const dealsIn = (count: number): string => (count === 1 ? '1 deal' : `${count} deals`);

export const itOrThem = (count: number): string => (count === 1 ? 'it' : 'them');

/** How many deals the stages have, by stage; those in the trash included unless the condition says otherwise. */
async function countDeals(
  { db }: Context,
  stageIds: readonly string[],
  where: SQL = sql`true`,
): Promise<Map<string, number>> {
  if (stageIds.length === 0) return new Map();
  const rows = await db.rows(sql`select stage_id, count(*) from deals
    where stage_id = any(${sql.param(stageIds)}::uuid[]) and ${where} group by 1`);
  return new Map(rows.map(([id, count]) => [id as string, Number(count)]));
}

/** The deals' status would follow a new outcome, trashed ones' too, and no change of theirs would tell of it. */
async function keepOutcomes(context: Context, edits: readonly Edit[]): Promise<void> {
  const turning = edits.filter(({ before, values }) => 'outcome' in values && values.outcome !== before.outcome);
  const counts = await countDeals(
    context,
    turning.map(({ before }) => before.id),
  );
  for (const { before, refuse } of turning) {
    const count = counts.get(before.id);
    if (count) refuse('outcome', `This stage has ${dealsIn(count)}. Move them first, or add another stage.`);
  }
}
