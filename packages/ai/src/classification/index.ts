export { LearningError, type LearningProblem } from '../learning/error.ts';
export { type Classification, classifier, classify } from './classify.ts';
export { type Classifier, parseClassifier } from './model.ts';
export { type ClassifierOptions, type Example, trainClassifier } from './train.ts';
