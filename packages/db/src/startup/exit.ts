import { StartupError } from './error.ts';

/** Runs what a process does before it starts; what a person can put right ends the process, with one sentence. */
export async function orExit<T>(start: () => T | Promise<T>): Promise<T> {
  try {
    return await start();
  } catch (error) {
    console.error(error instanceof StartupError ? error.message : error);
    process.exit(1);
  }
}
