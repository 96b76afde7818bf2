import type { AppRouter } from '@cardinal/api/catalogue';
import type { inferRouterOutputs } from '@trpc/server';

export type Pipeline = inferRouterOutputs<AppRouter>['pipelines']['withStages'][number];
export type Stage = Pipeline['stages'][number];
