export { type ClosedDeals, closedDeals, closedDealsInput } from './closed-deals.ts';
export { type PipelineValue, pipelineValue, pipelineValueInput } from './pipeline-value.ts';
