import { whoAmI, whoOutput } from '@cardinal/crm/sessions';
import { noInput, operation } from '../../trpc/index.ts';

export const me = operation({
  permission: 'signedIn',
  summary: 'As whom you act: the person, the API key if there is one, the role and the workspace.',
  input: noInput,
  output: whoOutput,
}).query(({ ctx }) => whoAmI(ctx));
