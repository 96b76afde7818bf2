import fs from 'node:fs';
import { z } from 'zod';
import { errorCode, StartupError } from '../startup/error.ts';
import type { Home } from './home.ts';
import { identify, isAlive } from './process-identity.ts';

const holder = z.object({ pid: z.number(), startedAt: z.string(), what: z.string() });

/**
 * Makes this process the only one that runs this home, until `release` or until it dies: a dead holder's lock is void.
 * @param what shown to whoever comes second, e.g. `pnpm start`
 * @throws StartupError when another living process holds it
 */
export function holdHome(home: Home, what: string): { release(): void } {
  const mine = JSON.stringify({ pid: process.pid, startedAt: identify(process.pid)?.startedAt ?? '', what });
  for (let attempt = 0; attempt < 5; attempt++) {
    if (tryCreate(home.lock, mine)) return { release: () => releaseOwn(home.lock, mine) };
    const other = holderOf(home);
    if (other) {
      throw new StartupError(
        `Cardinal is already running here (${other.what}, process ${other.pid}): stop that one first, or set PORT and CARDINAL_DATA_DIR to run a second one beside it.`,
      );
    }
    discardVoid(home);
  }
  throw new StartupError(`Another Cardinal is starting in ${home.root} at the same moment: try again.`);
}

/** The living process that runs this home, if there is one. */
export function holderOf(home: Home): { pid: number; what: string } | undefined {
  return livingHolder(home.lock);
}

function livingHolder(file: string): { pid: number; what: string } | undefined {
  const text = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  const parsed = holder.safeParse(parseJson(text));
  return parsed.success && isAlive(parsed.data.pid, parsed.data.startedAt) ? parsed.data : undefined;
}

/** Takes a void lock away; one that a third process made in the meantime is put back. */
function discardVoid(home: Home): void {
  const aside = `${home.lock}.void.${process.pid}`;
  try {
    fs.renameSync(home.lock, aside);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return;
    throw error;
  }
  if (livingHolder(aside)) fs.renameSync(aside, home.lock);
  else fs.rmSync(aside, { force: true });
}

/** Creates the lock with its content in one step (a link is atomic), so that nobody ever reads half of it. */
function tryCreate(file: string, content: string): boolean {
  const draft = `${file}.${process.pid}`;
  try {
    fs.writeFileSync(draft, content);
    fs.linkSync(draft, file);
    return true;
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false;
    throw error;
  } finally {
    fs.rmSync(draft, { force: true });
  }
}

function releaseOwn(file: string, mine: string): void {
  if (fs.existsSync(file) && fs.readFileSync(file, 'utf8') === mine) fs.rmSync(file, { force: true });
}

/** A lock that a crash or a full disk left empty or cut off is nobody's. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
