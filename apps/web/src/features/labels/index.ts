export { SuggestedLabels } from './suggested-labels.tsx';
export { useLabelViews } from './use-label-views.ts';
