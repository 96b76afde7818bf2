import { run } from './run.ts';
import { runProduction } from './stack/production.ts';

/** `pnpm start` */
await run(runProduction);
