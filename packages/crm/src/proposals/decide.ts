import { sql } from 'drizzle-orm';
import { answerable, type Context } from '../context/index.ts';
import { ConflictError, ForbiddenError } from '../errors/index.ts';
import type { ProposalStatus } from './proposal.ts';
import type { StoredProposal } from './stored.ts';

export type Decider = NonNullable<ReturnType<typeof answerable>>;

/**
 * Who decides: a person, or whoever holds a key that was handed to them. What nobody answers for may not.
 * @throws ForbiddenError
 */
export function requireDecider({ actor }: Pick<Context, 'actor'>): Decider {
  const decider = answerable(actor);
  if (decider) return decider;
  throw new ForbiddenError('Proposals are decided by people. Sign in, or use an API key.');
}

/** @throws ConflictError when somebody has decided already */
export function requireOpen({ status, deciderName }: StoredProposal): void {
  if (status === 'suggested') return;
  const what = { applied: 'applied', rejected: 'rejected', failed: 'tried', approved: 'approved' }[status];
  throw new ConflictError(`${deciderName ?? 'Someone'} has ${what} this proposal already.`);
}

interface Decision {
  readonly status: Exclude<ProposalStatus, 'suggested'>;
  readonly by: Decider;
  readonly remark?: string;
  readonly operationId?: string;
  readonly result?: unknown;
}

export async function recordDecision(context: Context, id: string, decision: Decision): Promise<void> {
  const { status, by, remark, operationId, result } = decision;
  await context.db.rows(sql`update agent_actions set status = ${status}, decided_by = ${by.userId}::uuid,
      decided_by_key = ${by.keyId}::uuid, decided_at = now(),
      remark = ${remark ?? null}, operation_id = ${operationId ?? null}::uuid,
      result = ${result === undefined ? null : JSON.stringify(result)}::jsonb
    where id = ${id}::uuid`);
}
