export { addExamples, addExamplesInput } from './add-examples.ts';
export { classifyTexts, classifyTextsInput, classifyTextsOutput, type Learned } from './classify-texts.ts';
export type { TextEngine } from './engine.ts';
export { listClassifiers } from './list.ts';
export { readLabels, resultsInput, resultsOutput } from './results.ts';
export { type ClassifierView, classifierOutput } from './view.ts';
export { createClassifier, createClassifierInput, updateClassifier, updateClassifierInput } from './write.ts';
