import { company } from '@cardinal/crm/objects';
import { router } from '../../trpc/index.ts';
import { recordOperations } from '../records/record-router.ts';

export const companiesRouter = router(recordOperations(company));
