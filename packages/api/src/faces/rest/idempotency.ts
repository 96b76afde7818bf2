import { createHash } from 'node:crypto';
import { answerOnce, type StoredReply } from '@cardinal/crm/idempotency';
import { isOutdated } from '@cardinal/db/connection';
import { TRPCError } from '@trpc/server';
import type { RequestContext } from '../../trpc/index.ts';
import { HttpRefusal } from './refusal.ts';

/** The caller's name for a write; undefined without one. */
export function idempotencyKey(headers: Headers): string | undefined {
  const key = headers.get('idempotency-key');
  if (key === null) return undefined;
  // The draft quotes it, as structured headers do; most clients do not.
  const bare = key.trim().replace(/^"(.*)"$/, '$1');
  if (/^[\x21-\x7e]{1,255}$/.test(bare)) return bare;
  throw new HttpRefusal(400, 'invalid', 'Idempotency-Key is 1 to 255 visible characters, such as a UUID.');
}

/** @throws HttpRefusal for a key that this address would not look at */
export function refuseKey(headers: Headers): void {
  if (!headers.has('idempotency-key')) return;
  const message = 'Idempotency-Key is not taken here: what a model answers is not kept. Leave it out.';
  throw new HttpRefusal(400, 'invalid', message);
}

/**
 * Answers a write once under its key, in one transaction with the write.
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-idempotency-key-header/
 * @throws HttpRefusal 409 while the same is under way, 422 when the key was used for something else
 */
export async function answerUnderKey(
  context: RequestContext,
  key: string,
  asked: readonly (string | null)[],
  work: (context: RequestContext) => Promise<StoredReply>,
): Promise<StoredReply> {
  const fingerprint = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
  const { actor } = context;
  const caller = actor?.keyId ? `key:${actor.keyId}` : `user:${actor?.userId}`;
  const once = (current: RequestContext) =>
    answerOnce(context.db, { caller, key, fingerprint }, (tx) =>
      // Postgres has ended the transaction when it refuses a table or column, so that nothing is run again within it.
      work({ ...current, db: tx, schemaNow: async () => current.schema }).catch((error: unknown) => {
        // A deadlock is the database's own word, which the transaction is tried again at.
        throw error instanceof TRPCError && error.code === 'INTERNAL_SERVER_ERROR' ? (error.cause ?? error) : error;
      }),
    );
  const answered = await once(context).catch(async (error: unknown) => {
    if (!isOutdated(error)) throw error;
    const schema = await context.schemaNow();
    if (schema.version === context.schema.version) throw error;
    return await once({ ...context, schema });
  });
  if (answered.kind === 'busy') {
    const message = 'A request with this Idempotency-Key is under way. Ask again in a moment for its answer.';
    throw new HttpRefusal(409, 'idempotency_busy', message, { headers: { 'retry-after': '1' } });
  }
  if (answered.kind === 'other') {
    const message = 'This Idempotency-Key was used for another request. Use a new one for each request.';
    throw new HttpRefusal(422, 'idempotency_mismatch', message);
  }
  if (answered.kind === 'fresh') return answered.reply;
  return { ...answered.reply, headers: { ...answered.reply.headers, 'idempotency-replayed': 'true' } };
}
