import { ROOT } from '../root.ts';

/** One check. It passes with exit code 0; what it prints is shown only when it fails. */
export interface Check {
  readonly name: string;
  readonly program: string;
  readonly args: readonly string[];
}

/**
 * Every check of `pnpm verify`, the slow ones first so that the quick ones fill the gaps. None needs a database.
 * @param root the checkout that is checked
 */
export function checks(root: string = ROOT): readonly Check[] {
  return [
    { name: 'types', program: 'turbo', args: ['run', 'typecheck', '--output-logs=errors-only', `--cwd=${root}`] },
    { name: 'lint', program: 'oxlint', args: [] },
    { name: 'types of scripts and tests', program: 'tsc', args: ['--noEmit', '-p', '.'] },
    { name: 'dead exports', program: 'knip', args: ['--no-progress', '--no-config-hints'] },
    { name: 'format', program: 'biome', args: ['check', '--error-on-warnings', '.'] },
    { name: 'borders', program: 'turbo', args: ['boundaries', `--cwd=${root}`] },
  ];
}
