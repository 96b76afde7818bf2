import { sessionRouter } from '../routers/session/router.ts';
import { router } from '../trpc/index.ts';

/** Everything that Cardinal can do, by domain. */
export const appRouter = router({
  session: sessionRouter,
});
