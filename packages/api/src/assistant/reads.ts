import { membersRouter } from '../routers/members/router.ts';
import { pipelinesRouter } from '../routers/pipelines/router.ts';
import { recordsRouter } from '../routers/records/router.ts';
import { reportsRouter } from '../routers/reports/router.ts';
import { searchRouter } from '../routers/search/router.ts';
import { router } from '../trpc/index.ts';

/** What a model may ask: procedures of the catalogue that read, each the same as everyone else's. */
export const readsRouter = router({
  records: router({
    find: recordsRouter.find,
    get: recordsRouter.get,
    aggregate: recordsRouter.aggregate,
    history: recordsRouter.history,
    timeline: recordsRouter.timeline,
  }),
  search: router({ query: searchRouter.query }),
  pipelines: router({ withStages: pipelinesRouter.withStages }),
  reports: router({ pipelineValue: reportsRouter.pipelineValue, closedDeals: reportsRouter.closedDeals }),
  members: router({ list: membersRouter.list }),
});
