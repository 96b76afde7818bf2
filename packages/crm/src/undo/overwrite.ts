import { z } from 'zod';

/** Fields of records, or by null whether a record is there; of a definition or a view, its properties. */
const places = z.array(z.strictObject({ id: z.uuid().toLowerCase(), field: z.string().max(200).nullable() })).max(1000);
type Places = readonly { readonly id: string; readonly field: string | null }[];

/** What an undo does where someone has written since, field by field. */
export const decisionInput = {
  /** What to do there: refuse to undo anything, leave that as it is, or overwrite it. */
  conflicts: z.enum(['refuse', 'keep', 'overwrite']).default('refuse'),
  /** Of what is left as it is, what is overwritten all the same. */
  overwrite: places.optional(),
  /** Of what is overwritten, what is left as it is all the same. */
  keep: places.optional(),
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
  readonly overwrite?: Places | undefined;
  readonly keep?: Places | undefined;
}

/** @param given the exceptions from what is overwritten or kept; those from the other say nothing */
export function decisionOf({ conflicts, overwrite = [], keep = [] }: Given): Decision {
  if (conflicts === 'refuse') return { conflicts, overwrites: overwritesNothing };
  const isOverwriting = conflicts === 'overwrite';
  const excepted = new Set((isOverwriting ? keep : overwrite).map(({ id, field }) => JSON.stringify([id, field])));
  return { conflicts, overwrites: (id, field) => excepted.has(JSON.stringify([id, field])) !== isOverwriting };
}
