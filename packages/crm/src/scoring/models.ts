import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { ConflictError } from '../errors/index.ts';
import type { SchemaObject } from '../schema/index.ts';
import type { Metrics, Verdict } from './engine.ts';

/** What a model learned from a feature. */
export interface LearnedFeature {
  readonly name: string;
  readonly label: string;
  readonly kind: 'number' | 'category' | 'boolean';
  /** Mean size of what it adds to the log-odds of a record; null when nothing was learned. */
  readonly importance: number | null;
  /** Records in which it is missing. */
  readonly missing: number;
}

/** A model as the table has it, without the model itself. */
export interface StoredModel {
  readonly id: string;
  readonly object: string;
  readonly trainedAt: string;
  readonly trainedByName: string | null;
  readonly won: number;
  readonly lost: number;
  readonly features: readonly LearnedFeature[];
  readonly metrics: Metrics | null;
  readonly verdict: Verdict;
}

/** The newest model of an object; undefined before the first training. */
export async function currentModel(db: Connection, object: string): Promise<StoredModel | undefined> {
  const [found] = await db.objects<StoredModel>(sql`select m.id, m.object, m.trained_at as "trainedAt",
    (select u.name from users u where u.id = m.trained_by) as "trainedByName", m.won, m.lost, m.features, m.metrics, m.verdict
    from score_models m where m.object = ${object} order by m.trained_at desc, m.id desc limit 1`);
  return found;
}

/**
 * The newest model of an object, when its percentages may be shown.
 * @throws ConflictError saying why there is none
 */
export async function requireShownModel(db: Connection, object: SchemaObject): Promise<StoredModel> {
  const model = await currentModel(db, object.key);
  if (!model)
    throw new ConflictError(
      `Nothing was learned about ${object.plural.toLowerCase()} yet: train in Settings → Scoring.`,
    );
  if (!model.verdict.percentages)
    throw new ConflictError(`${object.plural} cannot be scored: ${model.verdict.message}`);
  return model;
}
