import { activityRules } from '../activities/rules.ts';
import { contactRules } from '../contacts/rules.ts';
import type { Context } from '../context/index.ts';
import { dealRules } from '../deals/rules.ts';
import type { Issue } from '../errors/index.ts';
import { noteRules } from '../notes/rules.ts';
import { pipelineRules } from '../pipelines/rules.ts';
import { stageRules } from '../pipelines/stage-rules.ts';
import { taskRules } from '../tasks/rules.ts';
import type { StoredRecord } from './record.ts';
import type { Values } from './write/values.ts';

/** A new record on its way in: what it will hold, open to completion. */
export interface Draft {
  readonly values: Values;
  /** Reports what is wrong with a field, at its place in the input. */
  refuse(fieldPath: string, message: string): void;
}

/** A record on its way to other values: what stands, and what will. */
export interface Edit extends Draft {
  readonly before: StoredRecord;
}

/**
 * What is true of one object beyond its fields. Rules run inside the command's transaction, after validation, and may
 * fill in derived fields; what they add is part of the change and of its ledger row.
 */
export interface ObjectRules {
  readonly create?: (context: Context, drafts: readonly Draft[]) => Promise<void>;
  readonly update?: (context: Context, edits: readonly Edit[]) => Promise<void>;
  /** Completes values that an undo brings back, so that they fit what else is there today. */
  readonly revert?: (context: Context, edits: readonly Edit[], isPreview: boolean) => Promise<void>;
  /** Paths of fields that only make sense together: an undo brings back all of them or none. */
  readonly together?: readonly string[];
  /** Gives an issue, at `['ids', index]`, for each record that must not go to the trash. */
  readonly trash?: (context: Context, records: readonly StoredRecord[]) => Promise<readonly Issue[]>;
  /** The same for each record that cannot come back from it yet. */
  readonly restore?: (context: Context, records: readonly StoredRecord[]) => Promise<readonly Issue[]>;
  /** Which of a set of changed records must be written after the others. */
  readonly isLast?: (values: Values) => boolean;
}

const rules: Readonly<Record<string, ObjectRules>> = {
  activity: activityRules,
  contact: contactRules,
  deal: dealRules,
  note: noteRules,
  pipeline: pipelineRules,
  stage: stageRules,
  task: taskRules,
};

export const rulesOf = (objectKey: string): ObjectRules => rules[objectKey] ?? {};
