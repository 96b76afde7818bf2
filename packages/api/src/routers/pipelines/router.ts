import { pipeline } from '@cardinal/crm/objects';
import { router } from '../../trpc/index.ts';
import { recordOperations } from '../records/record-router.ts';
import { makeDefault } from './make-default.ts';
import { reorderStages } from './reorder-stages.ts';
import { withStages } from './with-stages.ts';

export const pipelinesRouter = router({ ...recordOperations(pipeline), withStages, makeDefault, reorderStages });
