import { homeAt } from './home.ts';
import { addressOf } from './start.ts';
import { findSurvivor } from './survivor.ts';

/**
 * The address of the embedded database in `folder` while it runs; undefined when it does not. Nothing is started.
 * @throws StartupError when something holds the folder and does not answer
 */
export async function runningEmbedded(folder: string): Promise<string | undefined> {
  const home = homeAt(folder);
  const found = await findSurvivor(home);
  return found && addressOf(home, found.port);
}
