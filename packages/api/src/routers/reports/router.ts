import { router } from '../../trpc/index.ts';
import { closedDeals } from './closed-deals.ts';
import { pipelineValue } from './pipeline-value.ts';

export const reportsRouter = router({ pipelineValue, closedDeals });
