import { z } from 'zod';

const maxBytes = 64 * 1024;

export const preferenceKey = z
  .string()
  .max(120, 'A key has at most 120 characters.')
  .regex(
    /^[a-z][a-zA-Z0-9]*([.:_-][a-zA-Z0-9]+)*$/,
    'A key looks like "table.columns": letters and digits, joined by dots.',
  );

export const preferenceValue = z
  .json()
  .refine((value) => Buffer.byteLength(JSON.stringify(value)) <= maxBytes, 'A preference holds at most 64 kB.')
  // Postgres' jsonb cannot hold it.
  .refine((value) => !JSON.stringify(value).includes('\\u0000'), 'A preference cannot hold the character U+0000.');
export type PreferenceValue = z.output<typeof preferenceValue>;
