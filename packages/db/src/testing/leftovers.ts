import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { holderOf, homeAt, removeEmbedded } from '../embedded/index.ts';
import { FOLDER_PREFIX } from './server.ts';

/** A folder this young may belong to a run that has not taken its lock yet. */
const YOUNG_MS = 5_000;

/** Stops and deletes the servers of test runs that were killed before they could do it themselves. */
export async function removeLeftovers(): Promise<void> {
  const folders = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(FOLDER_PREFIX));
  for (const folder of folders.map((name) => path.join(os.tmpdir(), name))) {
    const found = fs.statSync(folder, { throwIfNoEntry: false });
    const ours = found !== undefined && found.uid === process.getuid?.();
    if (!ours || Date.now() - found.birthtimeMs < YOUNG_MS || holderOf(homeAt(folder))) continue;
    await removeEmbedded(folder);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
