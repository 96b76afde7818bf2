import type { Env } from '../env.ts';
import type { SignIn } from './seed.ts';

/** Who can get in: the people of the demo workspace, or whoever comes first where nobody has an account yet. */
export interface Entrance {
  readonly signIns: readonly SignIn[];
  readonly awaitsAdmin: boolean;
}

/** The last lines of a start: where Cardinal is and how to get in. */
export function announce(env: Env, { signIns, awaitsAdmin }: Entrance): void {
  const lines = ['', `Cardinal is ready: ${env.appUrl}`];
  if (signIns.length > 0) {
    const width = Math.max(...signIns.map(({ role }) => role.length));
    lines.push('', 'Sign in to the demo workspace as');
    lines.push(...signIns.map(({ role, email, password }) => `  ${role.padEnd(width)}  ${email}  ${password}`));
  }
  if (awaitsAdmin) lines.push('', 'Nobody has an account there yet: the first visitor becomes the admin.');
  console.log([...lines, '', 'Ctrl-C stops it.', ''].join('\n'));
}
