import fs from 'node:fs';
import path from 'node:path';
import type { Context } from '@cardinal/crm/context';
import { proposePipeline } from '@cardinal/crm/imports';
import type { Database } from '@cardinal/db/connection';
import { importAsProduct, type Source } from './product.ts';

/** Imports the public sales data set of a folder, when it is there, and says how long each file took. */
export async function benchPublicSet(db: Database, context: Context, folder: string): Promise<void> {
  const base = path.join(folder, 'pipeline');
  if (!fs.existsSync(base))
    return console.log(`public set: skipped, there is no ${base} (BENCH_DATA names the folder)`);
  const open = (fileName: string) => ({ fileName, bytes: fs.createReadStream(path.join(base, fileName)) });
  const sources: Source[] = [
    { object: 'company', ...open('accounts.csv') },
    { object: 'member', ...open('sales_teams.csv') },
    {
      object: 'deal',
      ...open('sales_pipeline.csv'),
      change: async (guess, id) => ({ ...guess, newPipeline: await proposePipeline(context, { id }) }),
    },
  ];
  for (const source of sources) {
    const { upload, check, run, view } = await importAsProduct(db, context, source);
    const rate = Math.round(view.totalRows / run);
    console.log(
      `public set: ${source.fileName}: ${view.totalRows} rows, upload ${upload.toFixed(2)} s, check ${check.toFixed(2)} s, import ${run.toFixed(2)} s (${rate} rows/s)`,
    );
  }
}
