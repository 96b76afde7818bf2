import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { ROOT } from '../root.ts';

/** What the web app's build is made of, besides its installed packages (which the lockfile stands for). */
const PLACES = ['apps/web', 'packages', 'pnpm-lock.yaml', 'pnpm-workspace.yaml', 'tsconfig.base.json'];
const NOT_SOURCES = new Set(['node_modules', '.next', '.turbo', 'test', 'next-env.d.ts']);

/** A hash over the names and contents of every source file of the web app and the packages; tests do not count. */
export function hashSources(root: string = ROOT): string {
  const hash = createHash('sha256');
  for (const file of PLACES.flatMap((place) => filesUnder(path.join(root, place)))) {
    hash
      .update(`${path.relative(root, file)}\0`)
      .update(fs.readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesUnder(place: string): string[] {
  const found = fs.statSync(place, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return isSource(place) ? [place] : [];
  return fs
    .readdirSync(place)
    .filter((name) => !NOT_SOURCES.has(name))
    .toSorted()
    .flatMap((name) => filesUnder(path.join(place, name)));
}

function isSource(file: string): boolean {
  return !/\.test\.tsx?$|\.tsbuildinfo$|\.md$/.test(file);
}
