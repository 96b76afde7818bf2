export { FormError } from './form-error.tsx';
export { type Issues, issuesOf } from './issues.ts';
export { useKeptDraft } from './kept-draft.ts';
