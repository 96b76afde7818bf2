import { deal } from '@cardinal/crm/objects';
import { router } from '../../trpc/index.ts';
import { recordOperations } from '../records/record-router.ts';
import { board } from './board.ts';
import { boardColumn } from './board-column.ts';
import { move } from './move.ts';

export const dealsRouter = router({ ...recordOperations(deal), board, boardColumn, move });
