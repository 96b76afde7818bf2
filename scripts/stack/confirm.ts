import readline from 'node:readline/promises';
import { StartupError } from '@cardinal/db/startup';

/**
 * Asks the person at the terminal before something that cannot be taken back.
 * @param command how to say it without being asked
 * @throws StartupError when they do not mean it, and where there is nobody to ask
 */
export async function confirm(what: string, command: string): Promise<void> {
  if (!process.stdin.isTTY || !process.stdout.isTTY) {
    throw new StartupError(`${what}: add --yes if you mean it ("${command} --yes").`);
  }
  const terminal = readline.createInterface({ input: process.stdin, output: process.stdout });
  const gone = new AbortController();
  terminal.once('close', () => gone.abort());
  try {
    const answer = await terminal.question(`${what}. Type "yes" to go on: `, { signal: gone.signal });
    if (answer.trim().toLowerCase() === 'yes') return;
  } catch (error) {
    if (!gone.signal.aborted) throw error;
  } finally {
    terminal.close();
  }
  throw new StartupError('Nothing was deleted.');
}
