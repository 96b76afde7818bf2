/** Both ways of one piece of work, run in turn so that whatever else the machine does meets both. */
export interface Contest {
  readonly name: string;
  readonly kind: 'read' | 'write';
  product(round: number): Promise<unknown>;
  bare(round: number): Promise<unknown>;
}

/** How long each took, in milliseconds, shortest first. */
export interface Times {
  readonly product: readonly number[];
  readonly bare: readonly number[];
}

/** Runs a contest; the first rounds warm up what is prepared, compiled and cached, and do not count. */
export async function measure({ product, bare }: Contest, rounds: number, warmUp: number): Promise<Times> {
  const times: { product: number[]; bare: number[] } = { product: [], bare: [] };
  for (let round = 0; round < rounds + warmUp; round += 1) {
    const ways = [['product', product] as const, ['bare', bare] as const];
    for (const [way, work] of round % 2 ? ways : ways.toReversed()) {
      const from = performance.now();
      await work(round);
      if (round >= warmUp) times[way].push(performance.now() - from);
    }
  }
  const sorted = (values: number[]) => values.toSorted((a, b) => a - b);
  return { product: sorted(times.product), bare: sorted(times.bare) };
}

export const percentile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;

/** What the median may be: reads within 2 × + 3 ms of the bare SQL, writes within 3 × + 5 ms. */
export const target = (kind: Contest['kind'], bare: number): number => (kind === 'read' ? 2 * bare + 3 : 3 * bare + 5);
