import { sql } from 'drizzle-orm';
import type { ObjectRules } from '../records/rules.ts';
import { dealsIn, itOrThem } from './stage-rules.ts';

/** Whether a pipeline becomes the default one: it must wait until the old one has stepped down. */
const isLast: ObjectRules['isLast'] = (values) => values.isDefault === true;

/** There is one default pipeline, the first one until another is chosen; a pipeline with deals stays. */
export const pipelineRules: ObjectRules = {
  create: async (context, drafts) => {
    const rows = await context.db.rows(sql`select 1 from pipelines where is_default and deleted_at is null`);
    for (const [index, { values }] of drafts.entries()) values.isDefault = rows.length === 0 && index === 0;
  },
  isLast,
  revert: async (context, edits) => {
    const rising = edits.filter(({ values }) => values.isDefault === true);
    const falling = edits.filter(({ values }) => values.isDefault === false).map(({ before }) => before.id);
    const [other] = await context.db.rows(sql`select 1 from pipelines
      where is_default and deleted_at is null and id <> all(${sql.param(falling)}::uuid[])`);
    if (other) for (const edit of rising) edit.refuse('isDefault', 'Another pipeline is the default by now.');
    if (rising.length === 0) {
      for (const { values, refuse } of edits) {
        if (values.isDefault === false) refuse('isDefault', 'Choose another default first.');
      }
    }
  },
  trash: async (context, records) => {
    const ids = sql.param(records.map((record) => record.id));
    const used = await context.db.rows(sql`select pipeline_id, count(*) from deals
      where pipeline_id = any(${ids}::uuid[]) and deleted_at is null group by 1`);
    const counts = new Map(used.map(([id, count]) => [id, Number(count)]));
    const [others] = await context.db.rows(sql`select count(*) from pipelines
      where deleted_at is null and id <> all(${ids}::uuid[])`);
    return records.flatMap((record, index) => {
      const at = { path: ['ids', index], code: 'in_use' };
      const count = counts.get(record.id);
      if (count)
        return [
          {
            ...at,
            message: `"${record.name as string}" has ${dealsIn(count)}. Move or delete ${itOrThem(count)} first.`,
          },
        ];
      if (record.isDefault && others?.[0] !== 0)
        return [
          { ...at, message: `"${record.name as string}" is the default pipeline. Choose another default first.` },
        ];
      return [];
    });
  },
};
