import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';

/** What is said to a request: kept as it went out. */
export interface StoredReply {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** A request that may come again, and is the same one then. */
export interface AnswerOnceRequest {
  /** Who asks: `key:<id>` or `user:<id>`. */
  readonly caller: string;
  /** The caller's own name for the request. */
  readonly key: string;
  /** A hash of what is asked. */
  readonly fingerprint: string;
}

export type Answered =
  | { readonly kind: 'fresh' | 'again'; readonly reply: StoredReply }
  /** Another request with this key is being answered at this moment. */
  | { readonly kind: 'busy' }
  /** The key was used for something else. */
  | { readonly kind: 'other' };

/**
 * Answers a request once, however often it comes within a day. What `work` writes and what it answers are committed
 * together: a crash leaves both or neither, and the ledger entry is there exactly when the answer is. A failure is not
 * kept, as it has written nothing and may be tried again.
 */
export async function answerOnce(
  db: Connection,
  request: AnswerOnceRequest,
  work: (tx: Connection) => Promise<StoredReply>,
): Promise<Answered> {
  const { caller, key, fingerprint } = request;
  return await db.transaction(async (tx) => {
    const [lock] = await tx.rows(
      sql`select pg_try_advisory_xact_lock(hashtextextended(${JSON.stringify(['idempotency', caller, key])}, 0))`,
    );
    if (lock?.[0] !== true) return { kind: 'busy' };
    const stored = await find(tx, caller, key);
    if (stored) {
      return stored.fingerprint === fingerprint ? { kind: 'again', reply: stored.reply } : { kind: 'other' };
    }
    const reply = await work(tx);
    await tx.rows(sql`insert into idempotent_replies (caller, key, fingerprint, status, headers, body)
      values (${caller}, ${key}, ${fingerprint}, ${reply.status}, ${JSON.stringify(reply.headers)}::jsonb, ${reply.body})
      on conflict (caller, key) do update set fingerprint = excluded.fingerprint, status = excluded.status,
        headers = excluded.headers, body = excluded.body, created_at = now()`);
    await sweep(tx);
    return { kind: 'fresh', reply };
  });
}

interface Row {
  readonly fingerprint: string;
  readonly status: number;
  readonly headers: string;
  readonly body: string | null;
}

async function find(tx: Connection, caller: string, key: string) {
  const [row] = await tx.objects<Row>(sql`select fingerprint, status, headers::text as headers, body
    from idempotent_replies where caller = ${caller} and key = ${key} and created_at > now() - interval '1 day'`);
  if (!row) return undefined;
  const { fingerprint, status, headers, body } = row;
  return { fingerprint, reply: { status, headers: JSON.parse(headers) as Record<string, string>, body } };
}

/** Clears away a few of those that are over, with each that is added: the table stays as large as a day. */
async function sweep(tx: Connection): Promise<void> {
  await tx.rows(sql`delete from idempotent_replies where (caller, key) in (
    select caller, key from idempotent_replies where created_at < now() - interval '1 day'
    order by created_at limit 20 for update skip locked)`);
}
