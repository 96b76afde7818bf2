import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { OperationChain } from './writers.ts';

/** Looks up the chains of undoing that operations stand in. */
export async function readChains(
  tx: Connection,
  operationIds: readonly string[],
): Promise<(operationId: string) => OperationChain> {
  const rows = await tx.rows(sql`with recursive chain as (
      select id, undoes from operations where id = any(${sql.param([...new Set(operationIds)])}::uuid[])
      union select o.id, o.undoes from operations o join chain c on o.id = c.undoes
    ) select id, undoes from chain`);
  const undoes = new Map(rows.map(([id, target]) => [id as string, target as string | null]));
  return (operationId) => {
    let [root, depth] = [operationId, 0];
    for (let next = undoes.get(root); next; next = undoes.get(root)) [root, depth] = [next, depth + 1];
    return { root, depth, undoes: undoes.get(operationId) ?? null };
  };
}
