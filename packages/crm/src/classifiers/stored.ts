import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { NotFoundError } from '../errors/index.ts';
import type { LearnedClassifier } from './engine.ts';

/** What was learned of the labels, measured on examples kept back. */
export type ClassifierMetrics = Pick<
  LearnedClassifier,
  'labels' | 'texts' | 'leftOut' | 'threshold' | 'crossValidated'
>;

/** A classifier as the table has it, without what was learned itself. Instants are ISO 8601. */
export interface StoredClassifier {
  readonly id: string;
  readonly name: string;
  readonly object: string;
  readonly fields: readonly string[];
  readonly labels: readonly string[];
  readonly precision: number;
  readonly metrics: ClassifierMetrics | null;
  readonly trainedAt: string | null;
  readonly trainedByName: string | null;
}

export const classifierColumns = sql`c.id, c.name, c.object, c.fields, c.labels, c.precision, c.metrics,
  c.trained_at as "trainedAt", (select u.name from users u where u.id = c.trained_by) as "trainedByName"`;

/** @throws NotFoundError */
export async function requireClassifier(db: Connection, id: string, { lock = false } = {}): Promise<StoredClassifier> {
  const [found] = await db.objects<StoredClassifier>(sql`select ${classifierColumns} from classifiers c
    where c.id = ${id}::uuid ${lock ? sql`for update` : sql``}`);
  if (!found) throw new NotFoundError('There is no such classifier.');
  return found;
}
