export { createModel, type Model } from './create.ts';
export { ModelError, type ModelProblem } from './error.ts';
export { PATIENCE, type Patience } from './guard/patience.ts';
export { createLocalModel, type Decide, type Decision } from './local.ts';
export type { Call, Message, Result } from './messages.ts';
export { quote } from './quote.ts';
export { type ModelSettings, ModelSettingsError, readModelSettings } from './settings.ts';
