import { router } from '../../trpc/index.ts';
import { create } from './create.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { update } from './update.ts';

/** What members and API keys may do. */
export const rolesRouter = router({ list, create, update, remove });
