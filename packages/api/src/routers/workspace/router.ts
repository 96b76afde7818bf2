import { router } from '../../trpc/index.ts';
import { get } from './get.ts';
import { update } from './update.ts';

export const workspaceRouter = router({ get, update });
