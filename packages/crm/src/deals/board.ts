import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { filterInput } from '../filters/index.ts';
import { requireScope } from '../permissions/index.ts';
import { listCondition, selectFields } from '../records/find.ts';
import { allOf } from '../records/query/columns.ts';
import { selectRecord } from '../records/query/select.ts';
import type { References, StoredRecord } from '../records/record.ts';
import { referencesOf } from '../records/references.ts';
import { objectOf } from '../schema/index.ts';
import { type NextTask, nextTasksOf } from './next-tasks.ts';
import { type StageSummary, stagesOf } from './stages.ts';
import { type DealTotal, requireDealFields, totalDeals } from './totals.ts';

const listShape = {
  filter: filterInput.optional(),
  search: z.string().max(200).optional(),
  /** Cards a column. */
  limit: z.int().min(1).max(200).default(50),
};
export const boardInput = z.strictObject({ pipelineId: z.uuid(), ...listShape });
export const boardColumnInput = z.strictObject({
  stageId: z.uuid(),
  /** The last card that is there already. */
  after: z
    .strictObject({
      position: z
        .string()
        .max(500)
        .regex(/^[^\0]*$/, 'Pass on the position of a card.'),
      id: z.uuid(),
    })
    .optional(),
  ...listShape,
});

export interface BoardCards {
  readonly cards: readonly StoredRecord[];
  readonly hasMore: boolean;
  readonly references: References;
  /** By deal id: the open task that is due first. */
  readonly nextTasks: Readonly<Record<string, NextTask>>;
}
export interface BoardColumn extends BoardCards {
  readonly stage: StageSummary;
  readonly total: DealTotal;
}

/** A pipeline's stages with their totals over all deals and their first cards, in the order that people gave them. */
export async function dealBoard(context: Context, input: z.input<typeof boardInput>): Promise<BoardColumn[]> {
  requireScope(context.actor.role, objectOf(context.schema, 'deal'), 'read');
  requireDealFields(context, ['pipeline', 'stage']);
  const { pipelineId, ...list } = boardInput.parse(input);
  const [stages, totals] = await Promise.all([
    stagesOf(context, pipelineId),
    totalDeals(context, sql`r.stage_id`, { ...list, where: sql`r.pipeline_id = ${pipelineId}::uuid` }),
  ]);
  if (stages.length === 0) throw new NotFoundError('This pipeline has no stages, or it does not exist.');
  return await Promise.all(
    stages.map(async (stage) => ({
      stage,
      total: totals.find(({ key }) => key === stage.id) ?? { key: stage.id, count: 0, totals: [] },
      ...(await dealBoardColumn(context, { stageId: stage.id, ...list })),
    })),
  );
}

/** More cards of one column. */
export async function dealBoardColumn(context: Context, input: z.input<typeof boardColumnInput>): Promise<BoardCards> {
  const object = objectOf(context.schema, 'deal');
  requireScope(context.actor.role, object, 'read');
  requireDealFields(context, ['stage']);
  const { stageId, after, limit, ...list } = boardColumnInput.parse(input);
  const fields = selectFields(context, object);
  const selection = selectRecord(object, fields);
  const where = allOf([
    listCondition(context, object, list),
    sql`r.stage_id = ${stageId}::uuid`,
    after && sql`(r.position, r.id) > (${after.position}, ${after.id}::uuid)`,
  ]);
  const rows = await context.db.rows(sql`select ${selection.expressions} from deals r where ${where}
    order by r.position, r.id limit ${limit + 1}`);
  const cards = rows.slice(0, limit).map((row) => selection.read(row));
  const [references, nextTasks] = await Promise.all([
    referencesOf(context, fields, cards),
    nextTasksOf(
      context,
      cards.map((card) => card.id),
    ),
  ]);
  return { cards, hasMore: rows.length > limit, references, nextTasks };
}
