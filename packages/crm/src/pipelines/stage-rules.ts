import { sql } from 'drizzle-orm';
import type { ObjectRules } from '../records/rules.ts';

/** A stage stays in its pipeline, and stays as long as it has deals. */
export const stageRules: ObjectRules = {
  update: async (_context, edits) => {
    for (const { before, values, refuse } of edits) {
      if ('pipeline' in values && values.pipeline !== before.pipelineId) {
        refuse('pipeline', 'A stage cannot move to another pipeline. Make a new stage there.');
      }
    }
  },
  trash: async (context, records) => {
    const ids = sql.param(records.map((record) => record.id));
    const used = await context.db.rows(sql`select stage_id, count(*) from deals
      where stage_id = any(${ids}::uuid[]) and deleted_at is null group by 1`);
    const counts = new Map(used.map(([id, count]) => [id, Number(count)]));
    return records.flatMap((record, index) => {
      const count = counts.get(record.id);
      const message = `"${record.name as string}" has ${count} deals. Move them to another stage first.`;
      return count ? [{ path: ['ids', index], code: 'in_use', message }] : [];
    });
  },
};
