import { failureOf } from '@cardinal/api/client';
import { wordsOf } from '#trpc/index.ts';

/** What is wrong with a form: by field, and what belongs to no field. */
export interface Issues {
  readonly at: (field: string) => string | null;
  /** What cannot be shown at a field. */
  readonly other: string | null;
  /** The failure itself: another one for each time that the form was refused. */
  readonly failure: unknown;
}

/** Sorts a failure to the fields of a form; `fields` are those that show their own. */
export function issuesOf(error: unknown, fields: readonly string[]): Issues {
  if (!error) return { at: () => null, other: null, failure: null };
  const found = new Map<string, string>();
  for (const { path, message } of failureOf(error)?.issues ?? []) {
    const field = path.findLast((step) => typeof step === 'string' && fields.includes(step));
    if (typeof field === 'string' && !found.has(field)) found.set(field, message);
  }
  return { at: (field) => found.get(field) ?? null, other: found.size === 0 ? wordsOf(error) : null, failure: error };
}
