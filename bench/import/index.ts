import { startTestServer } from '@cardinal/db/testing';
import { importBare, prepareBare } from './bare.ts';
import { importAsProduct, timed } from './product.ts';
import { benchPublicSet } from './public-set.ts';
import { fileOf } from './rows.ts';
import { makeWorld } from './world.ts';

/**
 * `pnpm bench:import [rows]`: rows a second of an import as the product does it, beside the same records written by
 * set-wise bare SQL, on one throwaway server in one run. Further down, the public data set, when `BENCH_DATA` has it.
 */
const rows = Number(process.argv[2] ?? 50_000);
const folder = process.env.BENCH_DATA ?? '../shared/data';
const server = await startTestServer();
try {
  const product = await makeWorld(server.adminUrl, 'bench_product');
  const { upload, check, run, view } = await importAsProduct(product.db, product.context, {
    object: 'contact',
    fileName: 'contacts.csv',
    bytes: fileOf(rows),
  });
  const made = view.counts.also?.company ?? 0;
  const rate = (seconds: number) =>
    `${Math.round(rows / seconds).toLocaleString('en')} rows/s (${seconds.toFixed(2)} s)`;
  console.log(
    `${rows.toLocaleString('en')} contacts with an e-mail each, of ${made.toLocaleString('en')} companies that they name`,
  );
  console.log(
    `product  upload ${rate(upload)} · dry run ${rate(check)} · import ${rate(run)} · all ${rate(upload + check + run)}`,
  );
  const bare = await makeWorld(server.adminUrl, 'bench_bare');
  await prepareBare(bare.db);
  const [seconds] = await timed(() => importBare(bare.db, fileOf(rows)));
  console.log(`bare SQL ${rate(seconds)}`);
  console.log(
    `ratio    import ${(run / seconds).toFixed(1)} ×, upload and import ${((upload + run) / seconds).toFixed(1)} × the bare SQL's time`,
  );
  await bare.db.close();
  await product.db.close();
  const open = await makeWorld(server.adminUrl, 'bench_public');
  await benchPublicSet(open.db, open.context, folder);
  await open.db.close();
} finally {
  await server.stop();
}
