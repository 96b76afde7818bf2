import { type Random, randomFrom } from '../../learning/random.ts';
import type { Table } from '../table.ts';

/** Deals made for the tests, of which the outcome follows from `size`, `source` and a pair, or (`noise`) from nothing. */
export function madeDeals(rows: number, seed: number, kind: 'signal' | 'noise'): { table: Table; outcome: boolean[] } {
  const random = randomFrom(seed);
  const made = Array.from({ length: rows }, () => deal(random));
  const table: Table = {
    columns: [
      { name: 'size', kind: 'number', values: made.map(({ size }) => size) },
      { name: 'source', kind: 'category', values: made.map(({ source }) => source) },
      { name: 'partner', kind: 'boolean', values: made.map(({ partner }) => partner) },
      { name: 'constant', kind: 'number', values: made.map(() => 7) },
      { name: 'noise', kind: 'number', values: made.map(({ noise }) => noise) },
    ],
  };
  const outcome = made.map(({ size, source, partner, luck }) => {
    const effect = (size ?? 40) / 20 - 2.5 + (source === 'referral' ? 1.5 : 0) + (partner && source === 'fair' ? 2 : 0);
    return luck < (kind === 'noise' ? 0.4 : 1 / (1 + Math.exp(-effect)));
  });
  return { table, outcome };
}

function deal(random: Random) {
  const size = random() < 0.1 ? null : Math.round(random() * 100);
  const source = ['referral', 'fair', 'web', null][Math.floor(random() * 4)] ?? null;
  return { size, source, partner: random() < 0.5, noise: random(), luck: random() };
}
