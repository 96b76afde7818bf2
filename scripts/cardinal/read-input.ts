import { StartupError } from '@cardinal/db/startup';
import type { z } from 'zod';

/**
 * Checks what was typed with the operation's own schema.
 * @throws StartupError in its words, with the option that is meant
 */
export function readInput<T extends z.ZodType>(
  schema: T,
  input: z.input<T>,
  options: Readonly<Record<string, string>>,
): z.output<T> {
  const parsed = schema.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const field = String(issue?.path[0] ?? '');
  throw new StartupError(`--${options[field] ?? field}: ${issue?.message ?? 'is not valid'}`);
}
