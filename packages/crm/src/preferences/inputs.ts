import { z } from 'zod';

const maxBytes = 64 * 1024;

export const preferenceKey = z
  .string()
  .max(120, 'A key has at most 120 characters.')
  .regex(
    /^[a-z][a-zA-Z0-9]*([.:_-][a-zA-Z0-9]+)*$/,
    'A key looks like "table.columns": letters and digits, joined by dots.',
  );

const maxDepth = 50;

/** Whether a value nests deeper than that; asked before anything recurses over it. */
function isTooDeep(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return depth >= maxDepth || Object.values(value).some((inner) => isTooDeep(inner, depth + 1));
}

/** Whether every text and key in it is one that UTF-8 has. */
function isWellFormed(value: unknown): boolean {
  if (typeof value === 'string') return value.isWellFormed();
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, inner]) => key.isWellFormed() && isWellFormed(inner));
}

const jsonValue = z
  .json()
  .refine((value) => Buffer.byteLength(JSON.stringify(value)) <= maxBytes, 'A preference holds at most 64 kB.')
  // Postgres' jsonb cannot hold it.
  .refine((value) => !JSON.stringify(value).includes('\\u0000'), 'A preference cannot hold the character U+0000.')
  .refine(isWellFormed, 'A preference cannot hold half a character.');

export const preferenceValue = z.preprocess((value, context) => {
  if (!isTooDeep(value)) return value;
  context.addIssue({ code: 'custom', message: `Nest a preference at most ${maxDepth} deep.` });
  return z.NEVER;
}, jsonValue) as unknown as z.ZodType<z.core.util.JSONType, z.core.util.JSONType>;
export type PreferenceValue = z.output<typeof preferenceValue>;
