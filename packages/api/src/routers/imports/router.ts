import { router } from '../../trpc/index.ts';
import { cancel } from './cancel.ts';
import { check } from './check.ts';
import { get } from './get.ts';
import { list } from './list.ts';
import { preview } from './preview.ts';
import { proposePipeline } from './propose-pipeline.ts';
import { rows } from './rows.ts';
import { setMapping } from './set-mapping.ts';
import { start } from './start.ts';
import { targets } from './targets.ts';
import { undo } from './undo.ts';
import { undoPreview } from './undo-preview.ts';
import { undoRefusalProcedure } from './undo-refusal.ts';
import { values } from './values.ts';

/** Files on their way into records; the files themselves come in at `/api/imports`. */
export const importsRouter = router({
  cancel,
  check,
  get,
  list,
  preview,
  proposePipeline,
  rows,
  setMapping,
  start,
  targets,
  undo,
  undoPreview,
  undoRefusal: undoRefusalProcedure,
  values,
});
