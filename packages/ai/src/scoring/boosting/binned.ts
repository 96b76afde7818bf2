import { type Binning, binner, learnBins } from '../bins.ts';
import { binCount } from '../model.ts';
import type { Table, Value } from '../table.ts';

/** A table as bytes: the bin of each row, by feature. */
export interface Binned {
  readonly binnings: readonly Binning[];
  readonly bins: readonly Uint8Array[];
  /** How many bins each feature has. */
  readonly sizes: readonly number[];
  /** Where each feature's bins begin when all stand in one row; at the end, how many there are in all. */
  readonly starts: readonly number[];
  readonly rows: number;
}

/** Learns the bins of every column and puts its values into them. */
export function binTable(table: Table, rows: number): Binned {
  const binnings = table.columns.map(learnBins);
  const bins = table.columns.map((column, at) => {
    const values: readonly Value[] = column.values;
    return Uint8Array.from(values, binner(binnings[at] as Binning));
  });
  const sizes = binnings.map(binCount);
  const starts = [0];
  for (const size of sizes) starts.push((starts.at(-1) as number) + size);
  return { binnings, bins, sizes, starts, rows };
}
