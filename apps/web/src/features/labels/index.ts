export { SuggestedLabels } from './suggested-labels.tsx';
