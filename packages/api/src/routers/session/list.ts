import { listSessions, sessionOutput } from '@cardinal/crm/sessions';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';

export const list = operation({
  permission: 'signedIn',
  summary: 'Your open sessions, newest first; the one that asks is marked.',
  input: noInput,
  output: z.array(sessionOutput.extend({ current: z.boolean() })),
}).query(async ({ ctx }) => {
  const sessions = await listSessions(ctx);
  return sessions.map((session) => ({ ...session, current: session.id === ctx.session?.id }));
});
