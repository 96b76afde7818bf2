import { activity } from '@cardinal/crm/objects';
import { router } from '../../trpc/index.ts';
import { recordOperations } from '../records/record-router.ts';

export const activitiesRouter = router(recordOperations(activity));
