import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import type { References } from '../records/record.ts';
import type { Proposal } from './proposal.ts';
import { showProposals } from './show.ts';
import { readProposals, type StoredProposal } from './stored.ts';

export const proposalIdInput = z.strictObject({ id: z.uuid().toLowerCase() });

/** @throws NotFoundError when it is not there, or the actor may not know of it */
export async function getProposal(
  context: Context,
  { id }: z.infer<typeof proposalIdInput>,
): Promise<{ proposal: Proposal; references: References }> {
  const { items, references } = await showProposals(context, [await readProposal(context, id)]);
  if (!items[0]) throw new NotFoundError(gone);
  return { proposal: items[0], references };
}

const gone = 'There is no such proposal, or you may not see it.';

/** A proposal as it is stored; `lock` holds it until the end of the transaction. */
export async function readProposal(context: Context, id: string, { lock = false } = {}): Promise<StoredProposal> {
  const [stored] = await readProposals(context, sql`a.id = ${id}::uuid ${lock ? sql`for update of a` : sql``}`);
  if (!stored) throw new NotFoundError(gone);
  return stored;
}
