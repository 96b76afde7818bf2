import fs from 'node:fs';
import path from 'node:path';

const OTHERS_SEARCH = 0o001;

/**
 * Can an account that owns nothing here walk to `target`? True when every existing folder above it is searchable by
 * others. PostgreSQL refuses to run as root, so for root this decides whether a folder can hold its files.
 */
export function othersCanReach(target: string): boolean {
  let folder = path.dirname(path.resolve(target));
  for (;;) {
    const found = fs.statSync(folder, { throwIfNoEntry: false });
    if (found && (found.mode & OTHERS_SEARCH) === 0) return false;
    const parent = path.dirname(folder);
    if (parent === folder) return true;
    folder = parent;
  }
}
