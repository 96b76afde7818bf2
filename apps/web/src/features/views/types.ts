import type { AppRouter } from '@cardinal/api/catalogue';
import type { inferRouterInputs, inferRouterOutputs } from '@trpc/server';

export type View = inferRouterOutputs<AppRouter>['views']['list']['views'][number];
export type ViewDefinition = View['definition'];
export type ViewLayout = View['layout'];
export type Total = NonNullable<ViewDefinition['totals']>[number];
export type ViewPatch = inferRouterInputs<AppRouter>['views']['update']['set'];
