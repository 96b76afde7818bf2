import { z } from 'zod';
import type { Parsed } from './type.ts';

/** The schema of an id of a record or user; ids are written in lower case. */
export const idSchema = (message: string): z.ZodType<string> => z.guid(message).toLowerCase();

/** Reads an id; the empty string is null. */
export function parseId(words: string, message: string): Parsed<string> {
  if (words.trim() === '') return { ok: true, value: null };
  const checked = idSchema(message).safeParse(words.trim());
  return checked.success ? { ok: true, value: checked.data } : { ok: false, message };
}
