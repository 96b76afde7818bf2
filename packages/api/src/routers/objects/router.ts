import { router } from '../../trpc/index.ts';
import { create } from './create.ts';
import { history } from './history.ts';
import { list } from './list.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { update } from './update.ts';

/** The objects that the team has made. Their records are in `records`. */
export const objectsRouter = router({ list, create, update, remove, restore, history });
