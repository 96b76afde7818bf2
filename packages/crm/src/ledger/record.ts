import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import type { Actor, Context } from '../context/index.ts';

/** The operation that a command belongs to. A command without one begins its own. */
export interface OperationReference {
  readonly id: string;
  readonly kind: string;
  readonly undoes?: string;
}

/** A new operation of a kind, named `object.verb` or `entity.verb`: `deal.update`, `import.run`. */
export const newOperation = (kind: string, undoes?: string): OperationReference =>
  undoes ? { id: uuidv7(), kind, undoes } : { id: uuidv7(), kind };

/** Enters an operation in the ledger; one that runs in chunks is entered once. */
export async function recordOperation(
  tx: Connection,
  context: Pick<Context, 'actor' | 'requestId'>,
  operation: OperationReference,
): Promise<void> {
  const { kind, userId, keyId }: Actor = context.actor;
  await tx.rows(sql`insert into operations (id, kind, actor_kind, actor_id, api_key_id, request_id, undoes)
    values (${operation.id}::uuid, ${operation.kind}, ${kind}, ${userId}::uuid, ${keyId ?? null}::uuid,
      ${context.requestId ?? null}, ${operation.undoes ?? null}::uuid)
    on conflict (id) do nothing`);
}

/** Enters changes of something that is no record (a member). Records write their own through `records/write`. */
export async function recordChanges(
  tx: Connection,
  operationId: string,
  object: string,
  changes: readonly {
    readonly id: string;
    readonly action: 'create' | 'update' | 'trash' | 'restore' | 'purge';
    readonly diff: Readonly<Record<string, readonly [unknown, unknown]>>;
  }[],
): Promise<void> {
  await tx.rows(sql`insert into changes (operation_id, object, record_id, action, version, diff)
    select ${operationId}::uuid, ${object}::text, e.id, e.action, 1, e.diff
    from jsonb_to_recordset(${JSON.stringify(changes)}::jsonb) as e(id uuid, action text, diff jsonb)`);
}
