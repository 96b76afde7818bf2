import { sql } from 'drizzle-orm';
import type { World } from './world.ts';

/** An operation and its changes as the ledger has them. */
export interface LedgerEntry {
  readonly kind: string;
  readonly actorKind: string;
  readonly actorId: string | null;
  readonly undoes: string | null;
  readonly changes: readonly {
    readonly object: string;
    readonly recordId: string;
    readonly action: string;
    readonly version: number;
    readonly diff: Readonly<Record<string, readonly [unknown, unknown]>>;
  }[];
}

/** What was entered for an operation; undefined when nothing was. */
export async function entryOf({ db }: World, operationId: string): Promise<LedgerEntry | undefined> {
  const [operation] = await db.objects<Omit<LedgerEntry, 'changes'>>(sql`
    select kind, actor_kind as "actorKind", actor_id as "actorId", undoes from operations where id = ${operationId}::uuid`);
  if (!operation) return undefined;
  const rows = await db.objects<Omit<LedgerEntry['changes'][number], 'diff'> & { diff: string }>(sql`
    select object, record_id as "recordId", action, version, diff::text as diff
    from changes where operation_id = ${operationId}::uuid order by id`);
  return {
    ...operation,
    changes: rows.map((row) => ({ ...row, diff: JSON.parse(row.diff) as LedgerEntry['changes'][number]['diff'] })),
  };
}

/** How many rows the ledger has: operations and changes. */
export async function ledgerSize({ db }: World): Promise<unknown> {
  const [row] = await db.rows(sql`select (select count(*) from operations), (select count(*) from changes)`);
  return row;
}
