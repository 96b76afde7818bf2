export { type SearchHit, searchInput, searchRecords } from './query.ts';
