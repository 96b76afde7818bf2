import { contact } from '@cardinal/crm/objects';
import { router } from '../../trpc/index.ts';
import { recordOperations } from '../records/record-router.ts';

export const contactsRouter = router(recordOperations(contact));
