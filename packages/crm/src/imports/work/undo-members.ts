import { sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import type { OperationReference } from '../../ledger/index.ts';
import { withdrawInvitations } from '../../members/withdraw-invitations.ts';
import type { UndoChunk, UndoneChunk } from '../../undo/index.ts';

/** Takes back the next invitations of an operation, the youngest first; whoever has accepted stays. */
export async function undoMembers(
  context: Context,
  { operationId, after, limit }: UndoChunk,
  undo: OperationReference,
): Promise<UndoneChunk> {
  const rows = await context.db.rows(sql`select record_id from changes
    where operation_id = ${operationId}::uuid and object = 'user' and action = 'create'
      ${after ? sql`and record_id < ${after}::uuid` : sql``} order by record_id desc limit ${limit}`);
  const ids = rows.map(([id]) => id as string);
  const { removed, deactivated } = await withdrawInvitations(context, ids, undo);
  const next = ids.length === limit ? (ids.at(-1) ?? null) : null;
  return { next, changed: removed.length + deactivated.length, conflicts: [] };
}
