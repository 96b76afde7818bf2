import { isTransient } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { CardinalError } from '../../errors/index.ts';
import type { JobDeps } from '../../jobs/index.ts';
import { type ImportPatch, type ImportStatus, writeImport } from '../stored.ts';

/** After this many tries of something unexpected, an import is given up. */
const maxAttempts = 5;

const unforeseen = 'Something went wrong that was not foreseen. What was done so far stands; tell your admin.';
const busy =
  'Other work on the same records kept getting ahead. What was done so far stands; undo it and import once more, when less is going on.';

/**
 * Does an import's work; what a person can understand ends it with those words, and anything else is tried again later,
 * from where it stopped. `during` is the status while it is at work.
 */
export async function attempt(
  deps: JobDeps,
  importId: string,
  during: ImportStatus,
  work: () => Promise<void>,
  given: ImportPatch = { status: 'failed' },
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const told = error instanceof CardinalError && error.code !== 'unavailable';
    if (!told && deps.attempt < maxAttempts) throw error;
    const message = told ? error.message : isTransient(error) ? busy : unforeseen;
    await deps.db.transaction(async (tx) => {
      // Whoever has cancelled it meanwhile, or begun it anew, has the last word.
      const [row] = await tx.rows(sql`select status from imports where id = ${importId}::uuid for update`);
      if (row?.[0] === during) await writeImport(tx, importId, { error: message, finishedAt: 'now', ...given });
    });
    if (!told) throw error;
  }
}
