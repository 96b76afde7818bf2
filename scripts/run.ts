import { errorCode, StartupError } from '@cardinal/db/startup';
import { Interrupted } from './stack/shutdown.ts';

/**
 * Runs a command: what a person can put right is one sentence and exit code 1; what they cannot is a stack and 1.
 */
export async function run(main: () => Promise<number>): Promise<void> {
  process.stdout.on('error', goOnWithoutReader);
  try {
    process.exit(await main());
  } catch (error) {
    if (error instanceof Interrupted) process.exit(0);
    console.error(inWords(error));
    process.exit(1);
  }
}

/** What is said of an error: a sentence for what a person can put right, a disk that is full among it. */
export function inWords(error: unknown): unknown {
  if (error instanceof StartupError) return `\n${error.message}`;
  if (['ENOSPC', 'EDQUOT'].includes(errorCode(error))) return '\nThe disk is full: free some space and start again.';
  return error;
}

/** `pnpm start | head` closes our output: a reason to say no more, not to fall over with the database running. */
function goOnWithoutReader(error: Error): void {
  if (errorCode(error) !== 'EPIPE') throw error;
}
