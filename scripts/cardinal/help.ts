import type { Command } from './command.ts';

/** What there is. */
export const help = (commands: readonly Command[]): string =>
  [
    'pnpm cardinal <command>: works on a Cardinal that runs on this machine, or on the database of DATABASE_URL.',
    '',
    ...commands.map(({ name, summary }) => `  ${name.padEnd(14)}${summary}`),
    '',
    'pnpm cardinal <command> --help tells the options of a command.',
  ].join('\n');

/** What one command does, and its options. */
export function helpOf({ name, summary, options }: Command): string {
  const usage = options.map((option) => {
    const typed = `--${option.name} ${option.value}`;
    return option.required ? typed : `[${typed}]`;
  });
  return [
    `pnpm cardinal ${name} ${usage.join(' ')}`,
    '',
    summary,
    '',
    ...options.map((option) => `  ${`--${option.name} ${option.value}`.padEnd(18)}${option.about}`),
  ].join('\n');
}
