import { importStatuses } from '@cardinal/db/tables';
import { z } from 'zod';
import { mappingInput } from './mapping.ts';
import type { StoredImport } from './stored.ts';

const tally = z.object({ create: z.int(), update: z.int(), skip: z.int(), wrong: z.int() });

/** An import as people follow it. Instants are ISO 8601. */
export const importOutput = z.object({
  id: z.string(),
  /** An object's key, or `member`. */
  object: z.string(),
  status: z.enum(importStatuses),
  fileName: z.string(),
  columns: z.array(z.object({ name: z.string() })),
  mapping: mappingInput,
  totalRows: z.int(),
  format: z.object({ delimiter: z.string(), encoding: z.string(), bytes: z.int() }),
  counts: z.object({
    check: tally.optional(),
    run: tally.optional(),
    also: z.record(z.string(), z.int()).optional(),
    undone: z.int().optional(),
    left: z.int().optional(),
  }),
  /** While it is worked on: how far it has come, rows a second since a worker took it up, and seconds left. */
  progress: z
    .object({ done: z.int(), total: z.int(), rate: z.number().nullable(), secondsLeft: z.number().nullable() })
    .nullable(),
  operationId: z.string().nullable(),
  /** The pipeline that it made. */
  pipelineId: z.string().nullable(),
  /** What the undo has left, the first 500: someone has changed it since, or the `reason` speaks against it. */
  undoConflicts: z.array(
    z.object({ object: z.string(), id: z.string(), field: z.string().nullable(), reason: z.string().nullable() }),
  ),
  error: z.string().nullable(),
  createdByName: z.string(),
  createdAt: z.string(),
  startedAt: z.string().nullable(),
  finishedAt: z.string().nullable(),
});
export type ImportView = z.output<typeof importOutput>;

/** What is told of an import, at a moment (milliseconds). */
export function viewImport(stored: StoredImport, now = Date.now()): ImportView {
  const { id, object, status, fileName, columns, mapping, totalRows, format, counts, operationId, error } = stored;
  const { createdByName, createdAt, startedAt, finishedAt } = stored;
  return {
    id,
    object,
    status,
    fileName,
    mapping,
    totalRows,
    format,
    operationId,
    error,
    createdByName,
    createdAt,
    startedAt,
    finishedAt,
    columns: [...columns],
    counts: { ...counts, ...(counts.also && { also: { ...counts.also } }) },
    progress: ['checking', 'running', 'undoing'].includes(status) ? progressOf(stored, now) : null,
    pipelineId: stored.made.pipelineId ?? null,
    undoConflicts: stored.undoConflicts.map((conflict) => ({
      object: conflict.object,
      id: conflict.id,
      field: conflict.field,
      reason: conflict.reason ?? null,
    })),
  };
}

function progressOf(stored: StoredImport, now: number): NonNullable<ImportView['progress']> {
  const { processedLine: done, totalLines: total, resumedLine, resumedAt } = stored;
  const seconds = resumedAt === null ? 0 : (now - Date.parse(resumedAt)) / 1000;
  const rate = seconds > 0.3 && done > resumedLine ? (done - resumedLine) / seconds : null;
  return { done, total, rate, secondsLeft: rate === null ? null : Math.max(0, (total - done) / rate) };
}
