import { router } from '../../trpc/index.ts';
import { changes } from './changes.ts';

export const liveRouter = router({ changes });
