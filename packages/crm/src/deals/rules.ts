import { sql } from 'drizzle-orm';
import { type Context, momentOf } from '../context/index.ts';
import type { Draft, Edit, ObjectRules } from '../records/rules.ts';
import { positionBetween, positionsBetween } from './position.ts';

interface Stage {
  readonly id: string;
  readonly pipeline: string;
  readonly outcome: string;
  readonly isDefault: boolean;
}

/** A deal stands in a stage of its pipeline; its status, its place in the column and its age there follow. */
export const dealRules: ObjectRules = {
  together: ['pipeline', 'stage', 'status', 'stageSince'],
  create: async (context, drafts) => {
    const stages = await holdStages(context);
    const placed = drafts.filter((draft) => placeInStage(stages, draft, firstStage(stages, draft), momentOf(context)));
    await placeInColumns(context, placed);
  },
  update: async (context, edits) => {
    const moving = edits.filter(({ before, values }) => isMove(before, values));
    if (moving.length === 0) return;
    const stages = await holdStages(context);
    const placed = moving.filter((edit) => placeInStage(stages, edit, stageAfterMove(stages, edit), momentOf(context)));
    // A move on the board brings its own position along.
    await placeInColumns(
      context,
      placed.filter(({ values }) => values.position === undefined),
    );
  },
  revert: async (context, edits, isPreview) => {
    const moving = edits.filter(({ values }) => 'stage' in values || 'pipeline' in values || 'status' in values);
    if (moving.length === 0) return;
    const stages = await (isPreview ? readStages : holdStages)(context);
    for (const edit of moving) {
      const stage = stages.find((one) => one.id === (edit.values.stage ?? edit.before.stageId));
      // A stage may have been given another outcome since, or have gone.
      if (stage) Object.assign(edit.values, { pipeline: stage.pipeline, status: stage.outcome });
      else edit.refuse('stage', 'The stage that the deal came from is gone.');
    }
  },
  restore: async (context, records) => {
    const stages = new Set((await holdStages(context)).map(({ id }) => id));
    return records.flatMap((record, index) => {
      if (stages.has(record.stageId as string)) return [];
      const message = `The stage of "${record.name as string}" is in the trash. Restore it, or its pipeline, first.`;
      return [{ path: ['ids', index], code: 'stage_in_trash', message }];
    });
  },
};

const isMove = (before: Edit['before'], values: Edit['values']): boolean =>
  ('stage' in values && values.stage !== before.stageId) ||
  ('pipeline' in values && values.pipeline !== before.pipelineId);

/** Stages in their order, the default pipeline's first. */
async function readStages({ db }: Context): Promise<Stage[]> {
  return await db.objects<Stage>(sql`
    select s.id, s.pipeline_id as pipeline, s.outcome, p.is_default as "isDefault"
    from stages s join pipelines p on p.id = s.pipeline_id
    where s.deleted_at is null and p.deleted_at is null order by p.is_default desc, s."order", s.id`);
}

/** The same, held until the command ends: none goes to the trash, or gets another outcome, under a deal on its way. */
async function holdStages(context: Context): Promise<Stage[]> {
  // In one order for everyone. Read in a statement of its own, which sees what others have done before they let go.
  await context.db.rows(sql`select 1 from pipelines where deleted_at is null order by id for share`);
  await context.db.rows(sql`select 1 from stages where deleted_at is null order by id for share`);
  return await readStages(context);
}

function firstStage(stages: readonly Stage[], { values }: Draft): Stage | undefined {
  if (values.stage) return stages.find((stage) => stage.id === values.stage);
  return stages.find((stage) => (values.pipeline ? stage.pipeline === values.pipeline : stage.isDefault));
}

function stageAfterMove(stages: readonly Stage[], { before, values }: Edit): Stage | undefined {
  const toAnother = values.pipeline !== undefined && values.pipeline !== before.pipelineId;
  const wanted = values.stage ?? (toAnother ? undefined : before.stageId);
  return stages.find((stage) => (wanted ? stage.id === wanted : stage.pipeline === values.pipeline));
}

/** Sets what follows from a stage; false, with an issue, when deal, pipeline and stage do not go together. */
function placeInStage(stages: readonly Stage[], draft: Draft, stage: Stage | undefined, moment: string): boolean {
  const { values, refuse } = draft;
  if (!stage) {
    if (stages.length === 0) refuse('stage', 'There is no pipeline with stages yet. An admin adds one in Settings.');
    else refuse(values.stage ? 'stage' : 'pipeline', 'Choose a stage of this pipeline.');
    return false;
  }
  if (values.pipeline && values.pipeline !== stage.pipeline) {
    refuse('stage', 'This stage belongs to another pipeline.');
    return false;
  }
  Object.assign(values, {
    pipeline: stage.pipeline,
    stage: stage.id,
    status: stage.outcome,
    stageSince: moment,
  });
  return true;
}

/** Newcomers go to the top of their column; a set of them in the order in which they came. */
async function placeInColumns(context: Context, drafts: readonly Draft[]): Promise<void> {
  const byStage = Map.groupBy(drafts, ({ values }) => values.stage as string);
  if (byStage.size === 0) return;
  const rows = await context.db.rows(sql`select s.id, (select d.position from deals d
      where d.stage_id = s.id and d.deleted_at is null order by d.position, d.id limit 1)
    from unnest(${sql.param([...byStage.keys()])}::uuid[]) s(id)`);
  const tops = new Map(rows.map(([stage, position]) => [stage as string, (position as string | null) ?? null]));
  for (const [stage, group] of byStage) {
    const top = tops.get(stage) ?? null;
    const keys = group.length === 1 ? [positionBetween(null, top)] : positionsBetween(null, top, group.length);
    for (const [index, { values }] of group.entries()) values.position = keys[index];
  }
}
