import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { isAlive, removeEmbedded } from '../embedded/index.ts';

/** The process that made a folder is in its name: once that is gone, so is every reason to keep it. */
const OURS = /^cardinal-test-(\d+)-/;

/** A temporary folder for this process, in which another account may have its own. The maker deletes it. */
export function makeTestFolder(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), `cardinal-test-${process.pid}-`));
  fs.chmodSync(folder, 0o755);
  return folder;
}

/** Stops and deletes the servers of test runs that were killed before they could do it themselves. */
export async function removeLeftovers(): Promise<void> {
  for (const name of fs.readdirSync(os.tmpdir())) {
    const maker = OURS.exec(name)?.[1];
    if (maker === undefined || isAlive(Number(maker))) continue;
    const folder = path.join(os.tmpdir(), name);
    if (fs.statSync(folder, { throwIfNoEntry: false })?.uid !== process.getuid?.()) continue;
    for (const home of [folder, path.join(folder, '.cardinal')]) await removeEmbedded(home);
    fs.rmSync(folder, { recursive: true, force: true });
  }
}
