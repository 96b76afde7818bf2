import { CardinalError } from '../../errors/index.ts';
import type { JobDeps } from '../../jobs/index.ts';
import { type ImportPatch, writeImport } from '../stored.ts';

/** After this many tries of something unexpected, an import is given up. */
const maxAttempts = 5;

/**
 * Does an import's work; what a person can understand ends it with those words, and anything else is tried again later,
 * from where it stopped.
 */
export async function attempt(
  deps: JobDeps,
  importId: string,
  work: () => Promise<void>,
  given: ImportPatch = { status: 'failed' },
): Promise<void> {
  try {
    await work();
  } catch (error) {
    const told = error instanceof CardinalError && error.code !== 'unavailable';
    if (!told && deps.attempt < maxAttempts) throw error;
    const message = told
      ? error.message
      : 'Something went wrong that was not foreseen. What was done so far stands; tell your admin.';
    await writeImport(deps.db, importId, { error: message, finishedAt: 'now', ...given });
    if (!told) throw error;
  }
}
