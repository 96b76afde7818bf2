export type { FeatureColumn, FeatureValue, Learned, ScoringEngine, Watching } from './engine.ts';
export { type Explanation, explainInput, explainOutput, explainScore } from './explain.ts';
export { listModels, type ModelPage, modelOutput } from './model-page.ts';
export { readScores, scoresInput, scoresOutput } from './read-scores.ts';
