import { sql } from 'drizzle-orm';
import type { Context } from '../context/index.ts';
import { ConflictError, ForbiddenError } from '../errors/index.ts';
import type { ProposalStatus } from './proposal.ts';
import type { StoredProposal } from './stored.ts';

/** Only a person decides: what nobody answers for may not. */
export function requirePerson({ actor }: Pick<Context, 'actor'>): string {
  if (actor.userId !== null) return actor.userId;
  throw new ForbiddenError(
    'Only a person decides on a proposal. Sign in, or use a key that a person made in Settings → API keys.',
  );
}

/** @throws ConflictError when somebody has decided already */
export function requireOpen({ status, deciderName }: StoredProposal): void {
  if (status === 'suggested') return;
  const what = { applied: 'applied', rejected: 'rejected', failed: 'tried', approved: 'approved' }[status];
  throw new ConflictError(`${deciderName ?? 'Someone'} has ${what} this proposal already.`);
}

interface Decision {
  readonly status: Exclude<ProposalStatus, 'suggested'>;
  readonly by: string;
  readonly remark?: string;
  readonly operationId?: string;
  readonly result?: unknown;
}

export async function recordDecision(context: Context, id: string, decision: Decision): Promise<void> {
  const { status, by, remark, operationId, result } = decision;
  await context.db.rows(sql`update agent_actions set status = ${status}, decided_by = ${by}::uuid, decided_at = now(),
      remark = ${remark ?? null}, operation_id = ${operationId ?? null}::uuid,
      result = ${result === undefined ? null : JSON.stringify(result)}::jsonb
    where id = ${id}::uuid`);
}
