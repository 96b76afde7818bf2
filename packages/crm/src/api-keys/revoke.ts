import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { newOperation, recordChanges, recordOperation } from '../ledger/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { type ApiKey, selectKeys } from './key.ts';

export const revokeApiKeyInput = z.strictObject({ id: z.uuid('This is not the id of an API key.') });

/**
 * Makes a key useless, from the next request on and for good. Revoking it again changes nothing.
 * @throws NotFoundError
 */
export async function revokeApiKey(context: Context, { id }: z.output<typeof revokeApiKeyInput>): Promise<ApiKey> {
  requireCapability(context.actor.role, 'manageKeys');
  return context.db.transaction(async (tx) => {
    const revoked = await tx.rows(
      sql`update api_keys set revoked_at = now() where id = ${id}::uuid and revoked_at is null returning id`,
    );
    const [key] = await selectKeys(tx, sql`k.id = ${id}::uuid`);
    if (!key) throw new NotFoundError('This API key does not exist.');
    if (revoked.length === 0) return key;
    const operation = newOperation('apiKey.revoke');
    await recordOperation(tx, context, operation);
    const diff = { revokedAt: [null, key.revokedAt] } as const;
    await recordChanges(tx, operation.id, 'apiKey', [{ id, action: 'update', diff }]);
    return key;
  });
}
