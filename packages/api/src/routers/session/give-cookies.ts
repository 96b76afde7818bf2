import type { SignedIn } from '@cardinal/crm/sessions';
import type { RequestContext } from '../../trpc/index.ts';

/** Sends the cookies of someone who has just signed in, and tells the caller who that is. */
export function giveCookies(
  ctx: Pick<RequestContext, 'responseHeaders'>,
  { userId, cookies }: SignedIn,
): { userId: string } {
  for (const cookie of cookies) ctx.responseHeaders.append('set-cookie', cookie);
  return { userId };
}
