import { type SQL, sql } from 'drizzle-orm';
import { answerable, type Context } from '../context/index.ts';
import { scopeOf } from '../permissions/index.ts';
import { reachPredicate } from '../permissions/predicate.ts';
import type { DraftedChange, ProposalStatus } from './proposal.ts';

/** A proposal as its table has it. */
export interface StoredProposal {
  readonly id: string;
  readonly status: ProposalStatus;
  readonly changes: readonly DraftedChange[];
  readonly reason: string;
  readonly model: string;
  readonly targetObject: string;
  readonly targetId: string | null;
  readonly actorId: string;
  readonly actorName: string;
  readonly createdAt: string;
  readonly decidedBy: string | null;
  readonly deciderName: string | null;
  readonly decidedAt: string | null;
  readonly remark: string | null;
  readonly operationId: string | null;
}

/** Proposals `a` under a condition, in an order. */
export async function readProposals(context: Context, rest: SQL): Promise<StoredProposal[]> {
  const rows = await context.db.objects<Omit<StoredProposal, 'changes'> & { changes: string }>(sql`
    select a.id, a.status, a.payload::text as changes, a.reason, a.model, a.target_object as "targetObject",
      a.target_id as "targetId", coalesce(a.actor_id, a.api_key_id) as "actorId",
      coalesce(u.name, k.name) as "actorName", a.created_at as "createdAt",
      coalesce(a.decided_by, a.decided_by_key) as "decidedBy", coalesce(d.name, dk.name) as "deciderName", a.decided_at as "decidedAt", a.remark,
      a.operation_id as "operationId"
    from agent_actions a left join users u on u.id = a.actor_id left join api_keys k on k.id = a.api_key_id
      left join users d on d.id = a.decided_by left join api_keys dk on dk.id = a.decided_by_key
    where ${visibleProposals(context)} and ${rest}`);
  return rows.map(({ changes, ...row }) => ({ ...row, changes: JSON.parse(changes) as DraftedChange[] }));
}

/**
 * The condition under which the actor may know of a proposal `a`: it was made on their behalf, or it is about a record
 * that they may read.
 */
export function visibleProposals({ schema, actor }: Pick<Context, 'schema' | 'actor'>): SQL {
  const asker = answerable(actor);
  const parts = asker
    ? [asker.userId === null ? sql`a.api_key_id = ${asker.keyId}::uuid` : sql`a.actor_id = ${asker.userId}::uuid`]
    : [];
  for (const object of schema.objects.values()) {
    if (scopeOf(actor.role, object, 'read') === 'none') continue;
    const reach = reachPredicate(schema, actor, object, 'read', sql`t`) ?? sql`true`;
    parts.push(sql`(a.target_object = ${object.key} and exists (select 1 from ${sql.identifier(object.table)} t
      where t.id = a.target_id and ${reach}))`);
  }
  return parts.length ? sql`(${sql.join(parts, sql` or `)})` : sql`false`;
}
