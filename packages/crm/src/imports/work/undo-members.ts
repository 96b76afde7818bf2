import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { Context } from '../../context/index.ts';
import type { OperationReference } from '../../ledger/index.ts';
import { withdrawInvitations } from '../../members/withdraw-invitations.ts';
import type { UndoChunk, UndoConflict, UndoneChunk, UndoOverview } from '../../undo/index.ts';

/** Takes back the next invitations of an operation, the youngest first; whoever has accepted stays. */
export async function undoMembers(
  context: Context,
  { operationId, after, limit }: Pick<UndoChunk, 'operationId' | 'after' | 'limit'>,
  undo: OperationReference,
): Promise<UndoneChunk> {
  const rows = await context.db.rows(sql`select record_id from changes
    where operation_id = ${operationId}::uuid and object = 'user' and action = 'create'
      ${after ? sql`and record_id < ${after}::uuid` : sql``} order by record_id desc limit ${limit}`);
  const ids = rows.map(([id]) => id as string);
  const { removed, deactivated } = await withdrawInvitations(context, ids, undo);
  const accepted = await membersOf(context.db, operationId, ids);
  return {
    next: ids.length === limit ? (ids.at(-1) ?? null) : null,
    changed: removed.length + deactivated.length,
    trashed: removed.length,
    seen: ids.length,
    conflicts: accepted.map(stays),
  };
}

/** Tells how many invitations that would take back, and who has accepted, up to a number of them. */
export async function previewMembersUndo(
  { db }: Context,
  operationId: string,
  mostTold: number,
): Promise<UndoOverview> {
  const [row] = await db.rows(
    sql`select count(*) from users u where not u.is_active and u.password_hash is null and u.id in (${invitedBy(operationId)})`,
  );
  const accepted = await membersOf(db, operationId);
  const conflicts = accepted.slice(0, mostTold).map(stays);
  return { trashed: Number(row?.[0]), restored: 0, conflicts, more: accepted.length - conflicts.length };
}

const invitedBy = (operationId: string) => sql`select record_id from changes
  where operation_id = ${operationId}::uuid and object = 'user' and action = 'create'`;

/** Those whom an operation invited and who have come since, all or of some. */
async function membersOf(db: Connection, operationId: string, among?: readonly string[]): Promise<string[]> {
  const rows =
    await db.rows(sql`select u.id from users u where u.password_hash is not null and u.id in (${invitedBy(operationId)})
    ${among ? sql`and u.id = any(${sql.param(among)}::uuid[])` : sql``} order by u.id`);
  return rows.map(([id]) => id as string);
}

const stays = (id: string): UndoConflict => ({
  object: 'user',
  id,
  field: null,
  current: 'live',
  previous: null,
  reason: 'They have accepted the invitation since.',
});
