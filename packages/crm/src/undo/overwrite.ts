import { z } from 'zod';

/** What an undo does where someone has written since, field by field. */
export const decisionInput = {
  /** What to do there: refuse to undo anything, leave that as it is, or overwrite it. */
  conflicts: z.enum(['refuse', 'keep', 'overwrite']).default('refuse'),
  /** Of what is left as it is, what is overwritten all the same: fields of records, or by null whether a record is there. */
  overwrite: z
    .array(z.strictObject({ id: z.uuid().toLowerCase(), field: z.string().max(200).nullable() }))
    .max(1000)
    .optional(),
};

/** The same, decided: what to do where nobody has decided, and what is overwritten. */
export interface Decision {
  readonly conflicts: 'refuse' | 'keep' | 'overwrite';
  readonly overwrites: Overwrites;
}

/**
 * Whether what someone has written since is overwritten: a field of a record by its path, or by null the record being there or
 * not; of a definition or a view, one of its properties.
 */
export type Overwrites = (id: string, field: string | null) => boolean;

export const overwritesNothing: Overwrites = () => false;

interface Given extends Pick<Decision, 'conflicts'> {
  readonly overwrite?: readonly { readonly id: string; readonly field: string | null }[] | undefined;
}

/** @param overwrite what is overwritten though the rest is kept; it says nothing where all or nothing is */
export function decisionOf({ conflicts, overwrite = [] }: Given): Decision {
  if (conflicts !== 'keep') return { conflicts, overwrites: () => conflicts === 'overwrite' };
  const chosen = new Set(overwrite.map(({ id, field }) => JSON.stringify([id, field])));
  return { conflicts, overwrites: (id, field) => chosen.has(JSON.stringify([id, field])) };
}
