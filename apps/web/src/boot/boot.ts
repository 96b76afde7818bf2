import type { AppRouter } from '@cardinal/api/catalogue';
import type { inferRouterOutputs } from '@trpc/server';

type Outputs = inferRouterOutputs<AppRouter>;

/** What every page of the app stands on, sent along with it: who is signed in, the workspace, the schema. */
export type Boot = NonNullable<Outputs['session']['current']> & {
  readonly schema: Outputs['schema']['current'];
  /** Favourite views, and those that one meets first. */
  readonly views: Outputs['views']['mine'];
  /** Where the ledger stood before anything was read for this page. */
  readonly position: string;
};
