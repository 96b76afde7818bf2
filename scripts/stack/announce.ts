import type { Env } from '../env.ts';
import type { SignIn } from './seed.ts';

/** The last lines of a start: where Cardinal is and how to get in. */
export function announce(env: Env, signIns: readonly SignIn[]): void {
  const lines = ['', `Cardinal is ready: ${env.appUrl}`];
  if (signIns.length > 0) {
    const width = Math.max(...signIns.map(({ role }) => role.length));
    lines.push('', 'Sign in to the demo workspace as');
    lines.push(...signIns.map(({ role, email, password }) => `  ${role.padEnd(width)}  ${email}  ${password}`));
  }
  if (!env.seedDemo) lines.push('', 'While nobody has an account there, the first visitor becomes the admin.');
  console.log([...lines, '', 'Ctrl-C stops it.', ''].join('\n'));
}
