import { preferencesUnder } from '@cardinal/crm/preferences';
import { readWorkspace } from '@cardinal/crm/workspace';
import { noInput, operation } from '../../trpc/index.ts';
import { currentOutput } from './schemas.ts';

export const current = operation({
  permission: 'public',
  summary: 'Who is signed in, with their role, the workspace and what they set up; null when nobody is.',
  input: noInput,
  output: currentOutput,
}).query(async ({ ctx: { db, session, actor } }) => {
  if (!session || !actor) return null;
  const [workspace, preferences] = await Promise.all([readWorkspace(db), preferencesUnder({ db, actor }, 'ui.')]);
  return { sessionId: session.id, user: session.user, role: actor.role, workspace, preferences };
});
