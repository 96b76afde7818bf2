export { ensureDefaultPipeline } from './ensure-default.ts';
export { listPipelines, type PipelineWithStages } from './list.ts';
export { makeDefaultInput, makeDefaultPipeline } from './make-default.ts';
export { reorderStages, reorderStagesInput } from './reorder-stages.ts';
