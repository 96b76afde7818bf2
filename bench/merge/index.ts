import { parseArgs } from 'node:util';
import type { Context } from '@cardinal/crm/context';
import { mergeRecords } from '@cardinal/crm/merge';
import { createRecords } from '@cardinal/crm/records';
import { undoOperation } from '@cardinal/crm/undo';
import type { Database } from '@cardinal/db/connection';
import { startDatabase } from '../crud/database.ts';
import { percentile } from '../crud/measure.ts';
import { makeWorld } from '../import/world.ts';

/**
 * `pnpm bench:merge [--rounds 7]`: how long merging two companies takes, and undoing it, by how many notes lead to the one that
 * goes; beside the bare SQL that moves as many links, in the same run.
 */
const { values } = parseArgs({ options: { rounds: { type: 'string', default: '7' } } });
const rounds = Number(values.rounds);

const database = await startDatabase();
try {
  const { db, context } = await makeWorld(database.url, 'bench_merge');
  try {
    console.log(`milliseconds at the median of ${rounds} rounds`);
    console.log('notes that lead to it         merge          undo     bare SQL');
    for (const notes of [0, 100, 1000, 5000]) {
      const times: Record<'merge' | 'undo' | 'bare', number[]> = { merge: [], undo: [], bare: [] };
      for (let round = 0; round < rounds; round += 1) {
        const [keep, other] = await twoCompanies(context, notes);
        times.bare.push(await timed(() => moveBarely(db, other, keep)));
        await moveBarely(db, keep, other);
        let operationId = '';
        const merge = async () => {
          ({ operationId } = await mergeRecords(context, 'company', { keep, merge: [other] }));
        };
        times.merge.push(await timed(merge));
        times.undo.push(await timed(() => undoOperation(context, { operationId })));
      }
      const cells = [times.merge, times.undo, times.bare].map((some) => median(some).toFixed(1).padStart(13));
      console.log(String(notes).padStart(21) + cells.join(''));
    }
  } finally {
    await db.close();
  }
} finally {
  await database.stop();
}

async function twoCompanies(context: Context, notes: number): Promise<[keep: string, other: string]> {
  const { records } = await createRecords(context, 'company', [{ name: 'Alder' }, { name: 'Alder Ltd' }]);
  const [keep = '', other = ''] = records.map(({ id }) => id);
  for (let at = 0; at < notes; at += 1000) {
    const some = Array.from({ length: Math.min(1000, notes - at) }, (_, n) => ({
      body: `Note ${at + n}`,
      links: [other],
    }));
    await createRecords(context, 'note', some);
  }
  return [keep, other];
}

async function moveBarely(db: Database, from: string, to: string): Promise<void> {
  await db.client`update record_links set to_id = ${to}::uuid where to_id = ${from}::uuid`;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}

function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  return percentile(sorted, 0.5);
}
