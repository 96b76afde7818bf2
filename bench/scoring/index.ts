import fs from 'node:fs';
import path from 'node:path';
import { benchBank } from './bank.ts';
import { benchPipeline } from './pipeline.ts';

/**
 * `pnpm bench:scoring`: the score's quality on two public data sets of the folder that `BENCH_DATA` names. On the bank's
 * calls it should reach an AUC of 0.798; on the sales pipeline it should say that there is no signal.
 */
const folder = process.env.BENCH_DATA ?? '../shared/data';
const bank = path.join(folder, 'scoring', 'bank.csv');
const pipeline = path.join(folder, 'pipeline');

if (fs.existsSync(bank)) {
  const result = await benchBank(bank);
  const mean = result.aucByFold.reduce((sum, auc) => sum + auc, 0) / result.aucByFold.length;
  const seconds = result.secondsByFold.reduce((sum, part) => sum + part, 0) / result.secondsByFold.length;
  console.log(
    `bank: ${result.rows} rows without duration, 5 fixed folds: AUC ${mean.toFixed(4)} (${result.aucByFold.map((auc) => auc.toFixed(4)).join(' ')}; pooled ${result.auc?.value.toFixed(4)}, 95 % ${result.auc?.low.toFixed(4)} to ${result.auc?.high.toFixed(4)}); to reach 0.798`,
  );
  console.log(
    `bank: Brier ${result.brier.toFixed(4)} (base rate alone ${result.brierOfBaseRate.toFixed(4)}), ECE ${result.ece.toFixed(4)}, lift@10 % ${result.lift10?.toFixed(2)}, training and scoring ${seconds.toFixed(1)} s a fold`,
  );
} else console.log(`bank: skipped, there is no ${bank} (BENCH_DATA names the folder)`);

if (fs.existsSync(pipeline)) {
  const start = performance.now();
  const { measures, verdict, method } = await benchPipeline(pipeline);
  console.log(
    `pipeline: ${measures?.rows} closed deals, ${method}: AUC ${measures?.auc?.value.toFixed(4)} (95 % ${measures?.auc?.low.toFixed(4)} to ${measures?.auc?.high.toFixed(4)}), ${((performance.now() - start) / 1000).toFixed(1)} s`,
  );
  console.log(
    `pipeline: ${verdict.percentages ? 'percentages may be shown' : `${verdict.reason}: ${verdict.message}`}`,
  );
} else console.log(`pipeline: skipped, there is no ${pipeline} (BENCH_DATA names the folder)`);
