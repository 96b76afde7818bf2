import { router } from '../../trpc/index.ts';
import { changes } from './changes.ts';
import { position } from './position.ts';

export const liveRouter = router({ changes, position });
