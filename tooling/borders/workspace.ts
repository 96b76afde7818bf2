import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { onTestFinished } from 'vitest';
import { ROOT } from '../../scripts/root.ts';
import { runCheck } from '../../scripts/verifying/run-check.ts';

const CONFIGURATION = ['.oxlintrc.json', 'turbo.json', 'package.json', 'pnpm-workspace.yaml', 'pnpm-lock.yaml'];

/** A workspace with our packages' names, dependencies and rules, and only the files that a test writes. */
export interface Workspace {
  write(file: string, text: string): void;
  /** What oxlint says of a file that has this text; '' when it has nothing against it. */
  lint(file: string, text: string): Promise<string>;
  /** What `turbo boundaries` says of the workspace; '' when it has nothing against it. */
  boundaries(): Promise<string>;
}

export function makeWorkspace(): Workspace {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'cardinal-borders-'));
  onTestFinished(() => fs.rmSync(folder, { recursive: true, force: true }));
  const write = (file: string, text: string) => {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.writeFileSync(path.join(folder, file), text);
  };
  const members = fs.globSync('{apps,packages}/*/{package,turbo}.json', { cwd: ROOT });
  for (const file of [...CONFIGURATION, ...members]) write(file, fs.readFileSync(path.join(ROOT, file), 'utf8'));
  const check = async (program: string, args: string[]) => {
    const { ok, output } = await runCheck({ name: program, program, args }, folder);
    return ok ? '' : output;
  };
  return {
    write,
    lint: (file, text) => {
      write(file, text);
      return check('oxlint', ['--disable-nested-config', file]);
    },
    boundaries: () => check('turbo', ['boundaries', `--cwd=${folder}`]),
  };
}
