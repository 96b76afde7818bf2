import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { removeEmbedded, startEmbedded } from '@cardinal/db/embedded';
import { migrate } from '@cardinal/db/migrate';

export interface BenchDatabase {
  readonly url: string;
  stop(): Promise<void>;
}

/** An embedded Postgres as users run it, waiting for the disk at each commit, in a folder that is deleted afterwards. */
export async function startDatabase(): Promise<BenchDatabase> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cardinal-bench-'));
  fs.chmodSync(folder, 0o755);
  const server = await startEmbedded(folder);
  const stop = async () => {
    await server.stop();
    await removeEmbedded(folder);
    fs.rmSync(folder, { recursive: true, force: true });
  };
  try {
    await migrate(server.url);
    return { url: server.url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
