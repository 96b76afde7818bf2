import { runKinds, runStatuses } from '@cardinal/db/tables';
import { z } from 'zod';
import type { StoredRun } from './stored.ts';

/** A run as people follow it. Instants are ISO 8601. */
export const runOutput = z.object({
  id: z.string(),
  kind: z.enum(runKinds),
  object: z.string(),
  classifierId: z.string().nullable(),
  classifierName: z.string().nullable(),
  status: z.enum(runStatuses),
  /** Records that are done, of how many; `total` is null until they are counted. */
  processed: z.int(),
  total: z.int().nullable(),
  /** While it is worked on: records a second since a worker took it up, and seconds left. */
  rate: z.number().nullable(),
  secondsLeft: z.number().nullable(),
  /** What became of the records, by outcome. */
  counts: z.record(z.string(), z.int()),
  error: z.string().nullable(),
  /** Null: a schedule started it. */
  createdByName: z.string().nullable(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type RunView = z.output<typeof runOutput>;

/** What is told of a run, at a moment (milliseconds). */
export function viewRun(stored: StoredRun, now = Date.now()): RunView {
  const { id, kind, object, classifierId, classifierName, status, processed, total, counts, error } = stored;
  const { createdByName, createdAt, startedAt, finishedAt, resumedAt, resumedCount } = stored;
  const seconds = status !== 'running' || resumedAt === null ? 0 : (now - Date.parse(resumedAt)) / 1000;
  const rate = seconds > 0.3 && processed > resumedCount ? (processed - resumedCount) / seconds : null;
  const secondsLeft = rate === null || total === null ? null : Math.max(0, (total - processed) / rate);
  const told = { createdByName, createdAt, startedAt, finishedAt, counts: { ...counts }, error };
  return { id, kind, object, classifierId, classifierName, status, processed, total, rate, secondsLeft, ...told };
}
