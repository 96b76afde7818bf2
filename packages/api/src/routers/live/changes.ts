import { UnauthenticatedError } from '@cardinal/crm/errors';
import { followFeed, liveEvent } from '@cardinal/crm/feed';
import { z } from 'zod';
import { type RequestContext, stream } from '../../trpc/index.ts';

const input = z.strictObject({
  /** The position of the last event that was seen: what has happened since is told first. */
  lastEventId: z.string().max(60).nullish(),
});

export const changes = stream(
  {
    permission: 'signedIn',
    summary: 'Which records change, as it happens: of every object that one may see, what others do included.',
    input,
    output: liveEvent,
  },
  async function* ({ ctx, input: { lastEventId }, signal }) {
    const reader = () => readerOf(ctx);
    const told = followFeed(ctx.feed, { ...(lastEventId && { after: lastEventId }), signal, reader });
    for await (const { position, event } of told) yield [position, event] as const;
  },
);

async function readerOf({ callerNow }: Pick<RequestContext, 'callerNow'>) {
  const caller = await callerNow();
  if (!caller) throw new UnauthenticatedError();
  return caller;
}
