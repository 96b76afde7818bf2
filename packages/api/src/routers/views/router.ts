import { router } from '../../trpc/index.ts';
import { create } from './create.ts';
import { favourite } from './favourite.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { mine } from './mine.ts';
import { remove } from './remove.ts';
import { restore } from './restore.ts';
import { setDefault } from './set-default.ts';
import { update } from './update.ts';

/** Ways of looking at records that people keep. */
export const viewsRouter = router({ list, get, mine, create, update, remove, restore, setDefault, favourite });
