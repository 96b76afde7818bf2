import type { Route } from '../route.ts';
import { actionRoutes } from './actions.ts';
import { assistantRoutes } from './assistant.ts';
import { historyRoutes } from './history.ts';
import { batchRoute } from './record-batch.ts';
import { recordRoutes } from './records.ts';
import { runRoutes } from './runs.ts';
import { workspaceRoutes } from './workspace.ts';

/** Every address of the API, once. The handler answers by this table, and the documentation is made from it. */
export const routes: readonly Route[] = [
  ...workspaceRoutes,
  ...actionRoutes,
  ...assistantRoutes,
  ...runRoutes,
  ...recordRoutes,
  batchRoute,
  ...historyRoutes,
];
