import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { recordDecision, requireDecider, requireOpen } from './decide.ts';
import { readProposal } from './get.ts';

export const rejectProposalInput = z.strictObject({
  id: z.uuid().toLowerCase(),
  reason: z.string().trim().max(500).optional(),
});

/**
 * Decides against a proposal. The records are not touched.
 * @throws ForbiddenError, NotFoundError, ConflictError when it is decided already
 */
export async function rejectProposal(context: Context, input: z.input<typeof rejectProposalInput>): Promise<void> {
  const { id, reason } = rejectProposalInput.parse(input);
  requireCapability(context.actor.role, 'approveProposals');
  const by = requireDecider(context);
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    requireOpen(await readProposal(inside, id, { lock: true }));
    await recordDecision(inside, id, { status: 'rejected', by, ...(reason && { remark: reason }) });
  });
}
