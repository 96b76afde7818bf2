import { z } from 'zod';
import { idSchema } from './ids.ts';
import type { Parsed } from './type.ts';

/** A set of ids, in their order: its schema, and how it is read from words. */
export interface IdSet {
  readonly schema: z.ZodType<readonly string[]>;
  parse(words: string): Parsed<readonly string[]>;
}

/** @param most as many ids as a set may have */
export function idSet(most: number): IdSet {
  const message = 'Choose records, by their ids.';
  const tooMany = `Link at most ${most} records.`;
  const schema = z
    .array(idSchema(message), message)
    .max(most, tooMany)
    .transform((ids) => [...new Set(ids)].sort());
  return {
    schema,
    parse: (words) => {
      if (words.length > most * 40) return { ok: false, message: tooMany };
      const ids = words.split(/[\s,;]+/).filter(Boolean);
      if (ids.length === 0) return { ok: true, value: null };
      const checked = schema.safeParse(ids);
      return checked.success
        ? { ok: true, value: checked.data }
        : { ok: false, message: checked.error.issues[0]?.message ?? message };
    },
  };
}
