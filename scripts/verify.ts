import os from 'node:os';
import { ROOT } from './root.ts';
import { run } from './run.ts';
import { runCheck } from './verifying/run-check.ts';
import { type Check, checks } from './verifying/steps.ts';

/** `pnpm verify`: format, lint, types, borders and dead exports; one line each, and what failed in full. */
await run(async () => {
  const waiting = [...checks()];
  const failures: string[] = [];
  const lane = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const { ok, output, seconds } = await runCheck(check, ROOT);
      console.log(`${ok ? 'ok  ' : 'FAIL'}  ${check.name} (${seconds.toFixed(1)} s)`);
      if (!ok) failures.push(`--- ${check.name}: ${command(check)}\n${output}`);
    }
  };
  await Promise.all(Array.from({ length: Math.max(2, os.availableParallelism()) }, lane));
  if (failures.length > 0) console.error(`\n${failures.join('\n\n')}`);
  return failures.length === 0 ? 0 : 1;
});

function command({ program, args }: Check): string {
  return [program, ...args].join(' ');
}
