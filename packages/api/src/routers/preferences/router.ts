import { router } from '../../trpc/index.ts';
import { get } from './get.ts';
import { set } from './set.ts';

export const preferencesRouter = router({ get, set });
