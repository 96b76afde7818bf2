export { DuplicatesBySlug } from './duplicates-page.tsx';
