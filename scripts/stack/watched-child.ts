import fs from 'node:fs';
import { inRoot } from '../root.ts';
import { type Child, startChild } from './child.ts';
import { progress } from './progress.ts';

const SETTLE_MS = 300;
/** Pages and components are Next’s to reload, declarations are generated, tests are nobody’s. */
const IGNORED = /\.tsx$|\.d\.ts$|\.test\.ts$|node_modules|\.next|\.css$/;

/**
 * A child that starts anew when a source in `watched` changes. One that ends by itself stays down until the next
 * change: while one edits, a crash is an everyday thing and no reason to stop the rest.
 * Not `node --watch`, whose supervisor outlives a launcher that is killed and hides the child's IPC channel.
 */
export function startWatchedChild(
  name: string,
  folder: string,
  entry: string,
  watched: string[],
  env: NodeJS.ProcessEnv,
): Child {
  let child = startChild(name, folder, entry, env);
  let settled: NodeJS.Timeout | undefined;
  let restarting = Promise.resolve();
  let stopping = false;
  const restart = async () => {
    await child.stop();
    if (stopping) return;
    progress(`${name}: sources changed, starting anew`);
    child = startChild(name, folder, entry, env);
  };
  const changed = (_event: string, file: string | null) => {
    if (file === null || !file.endsWith('.ts') || IGNORED.test(file)) return;
    clearTimeout(settled);
    settled = setTimeout(() => {
      restarting = restarting.then(restart);
    }, SETTLE_MS);
  };
  const places = watched.map((place) => inRoot(place)).filter((place) => fs.existsSync(place));
  // The app's own folder holds its entry; what is below it and not `watched` is built or installed.
  const watchers = [fs.watch(inRoot(folder), changed)];
  for (const place of places) watchers.push(fs.watch(place, { recursive: true }, changed));
  const end = () => {
    stopping = true;
    clearTimeout(settled);
    for (const watcher of watchers) watcher.close();
  };
  return {
    name,
    ended: new Promise(() => undefined),
    running: () => !stopping,
    stop: async () => {
      end();
      await restarting;
      await child.stop();
    },
    kill: () => {
      end();
      child.kill();
    },
  };
}
