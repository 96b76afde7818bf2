import type { Connection } from '@cardinal/db/connection';
import { type SQL, sql } from 'drizzle-orm';
import type { Schema } from '../schema/index.ts';
import type { Scored } from '../schema/scored.ts';
import { readWorkspace } from '../workspace/workspace.ts';
import type { FeatureColumn, FeatureValue } from './engine.ts';
import { featureRows } from './feature-sql.ts';
import { featuresOf, type ScoreFeature } from './features.ts';
import type { LearnedFeature } from './models.ts';

/** The ended records of an object as a table, with their outcomes: all of them, whoever asks. */
export interface Ended {
  readonly features: readonly ScoreFeature[];
  readonly columns: readonly FeatureColumn[];
  readonly outcome: readonly boolean[];
}

/** Reads what scores are learned from. */
export async function readEnded(db: Connection, schema: Schema, scored: Scored): Promise<Ended> {
  const features = featuresOf(schema, scored);
  const { currency } = await readWorkspace(db);
  const where = sql`ending.won is not null`;
  const rows = await db.rows(featureRows(schema, scored, features, { currency, learning: true, where }));
  const columns = features.map(({ name, kind }, at): FeatureColumn => {
    const values = rows.map((row) => row[at + 2] ?? null);
    // What the statement selects is cast to the kind of each feature.
    if (kind === 'number') return { name, kind, values: values as (number | null)[] };
    if (kind === 'category') return { name, kind, values: values as (string | null)[] };
    return { name, kind, values: values as (boolean | null)[] };
  });
  return { features, columns, outcome: rows.map(([, won]) => won === true) };
}

/**
 * Reads what records are scored by, as it is now.
 * @param learned what the model learned of; a field that has another type since is as if it was missing
 */
export async function readFeatures(
  db: Connection,
  schema: Schema,
  scored: Scored,
  ids: readonly string[],
  learned: readonly Pick<LearnedFeature, 'name' | 'kind'>[],
): Promise<{ readonly id: string; readonly row: Readonly<Record<string, FeatureValue>> }[]> {
  const features = featuresOf(schema, scored);
  const { currency } = await readWorkspace(db);
  const where: SQL = sql`r.id = any(${sql.param(ids)}::uuid[])`;
  const rows = await db.rows(featureRows(schema, scored, features, { currency, learning: false, where }));
  return rows.map(([id, , ...values]) => ({
    id: id as string,
    row: Object.fromEntries(
      features.map(({ name, kind }, at) => {
        const isOther = learned.some((one) => one.name === name && one.kind !== kind);
        return [name, isOther ? null : ((values[at] ?? null) as FeatureValue)];
      }),
    ),
  }));
}
