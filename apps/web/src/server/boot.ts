import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { Boot } from '#boot/index.ts';
import { ask } from './ask.ts';

/**
 * What the pages of the app stand on. Visitors who are not signed in are sent to the door, and brought back afterwards;
 * while nobody is here yet, to the setup.
 */
export async function bootOrSignIn(): Promise<Boot> {
  const caller = await ask();
  const current = await caller.session.current();
  if (!current) {
    if (await caller.session.setupNeeded()) redirect('/setup');
    const path = (await headers()).get('x-cardinal-path') ?? '/';
    redirect(path === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(path)}`);
  }
  const [schema, views, position] = await Promise.all([
    caller.schema.current(),
    caller.views.mine(),
    caller.live.position(),
  ]);
  return { ...current, schema, views, position };
}
