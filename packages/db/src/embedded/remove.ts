import fs from 'node:fs';
import { createHome, homeAt } from './home.ts';
import { holdHome } from './lock.ts';
import { identify } from './process-identity.ts';
import { stopPostmaster } from './stop.ts';
import { findSurvivor } from './survivor.ts';

/**
 * Deletes an embedded database with everything in it, stopping a server that was left behind on it first.
 * @throws StartupError when somebody runs it at the moment
 */
export async function removeEmbedded(folder: string): Promise<void> {
  const home = homeAt(folder);
  if (!fs.existsSync(home.root)) return;
  createHome(home);
  const held = holdHome(home, 'removal');
  try {
    const survivor = await findSurvivor(home);
    if (survivor) await stopPostmaster(survivor.pid, identify(survivor.pid)?.startedAt ?? '');
    fs.rmSync(home.root, { recursive: true, force: true });
  } finally {
    held.release();
  }
}
