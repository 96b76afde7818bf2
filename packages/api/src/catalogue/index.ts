import { createCallerFactory } from '../trpc/index.ts';
import { appRouter } from './router.ts';

export { appRouter };
/** The catalogue's type: what a typed client is made from. */
export type AppRouter = typeof appRouter;
/** Calls operations inside the process, with everything that guards them. */
export const createCaller = createCallerFactory(appRouter);
