import { createHash } from 'node:crypto';
import fs from 'node:fs';
import { type Column, type Measures, measure, scoreFold, type Table } from '@cardinal/ai/scoring';
import { parse } from 'csv-parse/sync';

const NUMBERS = ['age', 'balance', 'day', 'campaign', 'pdays', 'previous'];
/** The customer's number says nothing; `duration` is known only once the call is over. */
const LEFT_OUT = ['Cust_num', 'duration', 'y'];
const FOLDS = 5;

/** UCI Bank Marketing (Moro, Cortez and Rita, 2014): fifteen columns; `pdays` −1 means never and so is missing. */
function readBank(file: string): { table: Table; outcome: boolean[] } {
  const rows: Record<string, string>[] = parse(fs.readFileSync(file), { columns: true });
  const names = Object.keys(rows[0] ?? {}).filter((name) => !LEFT_OUT.includes(name));
  const columns = names.map((name): Column => {
    const cells = rows.map((row) => row[name] ?? '');
    if (!NUMBERS.includes(name)) return { name, kind: 'category', values: cells };
    const values = cells.map(Number).map((value) => (name === 'pdays' && value === -1 ? null : value));
    return { name, kind: 'number', values };
  });
  return { table: { columns }, outcome: rows.map((row) => row.y === 'yes') };
}

/**
 * Fold of a row: within its class (yes, no) the rows are put in the order of SHA-256 of their number in the file (from
 * 1, in decimal, as UTF-8; compared as lower-case hex), and dealt out in that order: place mod 5. So folds are fixed,
 * shuffled, and stratified to one row.
 */
function foldsOf(outcome: readonly boolean[]): Uint8Array {
  const folds = new Uint8Array(outcome.length);
  for (const wanted of [true, false]) {
    const ordered = [...outcome.keys()]
      .filter((row) => outcome[row] === wanted)
      .map((row) => ({
        row,
        hash: createHash('sha256')
          .update(String(row + 1))
          .digest('hex'),
      }))
      .sort((a, b) => (a.hash < b.hash ? -1 : 1));
    for (const [place, { row }] of ordered.entries()) folds[row] = place % FOLDS;
  }
  return folds;
}

export interface BankResult extends Measures {
  readonly aucByFold: readonly number[];
  readonly secondsByFold: readonly number[];
}

/** Every row scored by a model that was trained without its fold. */
export async function benchBank(file: string): Promise<BankResult> {
  const { table, outcome } = readBank(file);
  const folds = foldsOf(outcome);
  const probabilities = new Float64Array(outcome.length);
  const aucByFold: number[] = [];
  const secondsByFold: number[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const start = performance.now();
    await scoreFold(table, outcome, folds, fold, { seed: fold }, probabilities);
    secondsByFold.push((performance.now() - start) / 1000);
    const rows = [...folds.keys()].filter((row) => folds[row] === fold);
    const { auc } = measure(
      rows.map((row) => probabilities[row] as number),
      rows.map((row) => Number(outcome[row])),
    );
    aucByFold.push(auc?.value ?? 0.5);
  }
  return { ...measure(probabilities, outcome.map(Number)), aucByFold, secondsByFold };
}
