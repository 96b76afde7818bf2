import { router } from '../../trpc/index.ts';
import { current } from './current.ts';

export const schemaRouter = router({ current });
