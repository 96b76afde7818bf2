import { stage } from '@cardinal/crm/objects';
import { router } from '../../trpc/index.ts';
import { recordOperations } from '../records/record-router.ts';

export const stagesRouter = router(recordOperations(stage));
