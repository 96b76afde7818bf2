import { parseArgs } from 'node:util';
import { StartupError } from '@cardinal/db/startup';
import type { Env } from '../env.ts';

/** One thing that the operator can do. */
export interface Command {
  /** As it is typed: `key create`. */
  readonly name: string;
  readonly summary: string;
  readonly options: readonly Option[];
  run(words: readonly string[], env: Env): Promise<void>;
}

/** `--name VALUE`. */
export interface Option {
  readonly name: string;
  readonly value: string;
  readonly about: string;
  readonly required?: boolean;
}

/**
 * Reads a command's options.
 * @throws StartupError for one that is not there, stands twice, has no value, or is missing
 */
export function readOptions(
  { name, options }: Pick<Command, 'name' | 'options'>,
  words: readonly string[],
): Readonly<Record<string, string | undefined>> {
  const values = parse(name, options, words);
  for (const option of options) {
    const given = values[option.name];
    if (given && given.length > 1) throw new StartupError(`Say --${option.name} once.${hint(name)}`);
    if (given?.[0]?.trim() === '') throw new StartupError(`--${option.name} is empty.${hint(name)}`);
    if (option.required && !given) throw new StartupError(`Say --${option.name} ${option.value}.${hint(name)}`);
  }
  return Object.fromEntries(options.map((option) => [option.name, values[option.name]?.[0]]));
}

function parse(name: string, options: readonly Option[], words: readonly string[]) {
  try {
    const known = Object.fromEntries(
      options.map((option) => [option.name, { type: 'string', multiple: true } as const]),
    );
    return parseArgs({ args: [...words], options: known, strict: true, allowPositionals: false }).values;
  } catch (error) {
    // Node's own words: "Unknown option '--rol'. …", "Option '--role <value>' argument missing".
    throw new StartupError(`${error instanceof Error ? error.message : String(error)}.${hint(name)}`);
  }
}

const hint = (name: string): string => ` "pnpm cardinal ${name} --help" tells more.`;
