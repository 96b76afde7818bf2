import type { JobHandler } from '../jobs/index.ts';
import { importCheck } from './work/check.handler.ts';
import { importRun } from './work/run.handler.ts';
import { importUndo } from './work/undo.handler.ts';

/** Who does the work of imports, in a worker. */
export const importHandlers: readonly JobHandler[] = [importCheck, importRun, importUndo];
