import { randomBytes } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ForbiddenError } from '../errors/index.ts';
import { newOperation, recordChanges, recordOperation } from '../ledger/index.ts';
import { isWithin, requireCapability } from '../permissions/index.ts';
import { roleKeyInput } from '../roles/inputs.ts';
import { requireRole } from '../roles/stored.ts';
import { line } from '../sessions/inputs.ts';
import { type ApiKey, hashOf, selectKeys, tokenStart } from './key.ts';

const days = 'Enter a number of days from 1 to 3,650.';

export const createApiKeyInput = z.strictObject({
  name: line('A name for the key'),
  role: roleKeyInput,
  /** It works for so many days; left out or null: until it is revoked. */
  expiresInDays: z.int(days).min(1, days).max(3650, days).nullish(),
});

/** How much of a secret is shown afterwards, its start included. */
const shown = 10;

/**
 * Makes a key, and tells its secret this once.
 * @throws ForbiddenError when the actor may not, or the key would be allowed more than they are
 */
export async function createApiKey(
  context: Context,
  { name, role, expiresInDays = null }: z.output<typeof createApiKeyInput>,
): Promise<{ readonly key: ApiKey; readonly token: string }> {
  const { actor } = context;
  requireCapability(actor.role, 'manageKeys');
  // A key that outlives the revocation of the one that made it would be a way back in.
  if (actor.kind === 'key') throw new ForbiddenError('API keys are made by people, not by other keys.');
  const id = uuidv7();
  const token = `${tokenStart}${randomBytes(32).toString('base64url')}`;
  return context.db.transaction(async (tx) => {
    if (!isWithin(await requireRole(tx, role), actor.role)) {
      throw new ForbiddenError(`The role ${actor.role.name} may not make a key that may do more than it does itself.`);
    }
    await tx.rows(sql`insert into api_keys (id, name, prefix, token_hash, role, user_id, expires_at)
      values (${id}::uuid, ${name}, ${token.slice(0, shown)}, ${hashOf(token)}, ${role}, ${actor.userId}::uuid,
        now() + make_interval(days => ${expiresInDays}::int))`);
    const [key] = await selectKeys(tx, sql`k.id = ${id}::uuid`);
    if (!key) throw new Error('the key that was just made is not there');
    const operation = newOperation('apiKey.create');
    await recordOperation(tx, context, operation);
    const diff = { name: [null, name], role: [null, role], expiresAt: [null, key.expiresAt] } as const;
    await recordChanges(tx, operation.id, 'apiKey', [{ id, action: 'create', diff }]);
    return { key, token };
  });
}
