export { keepSearch } from './keep.ts';
export { type SearchHit, searchInput, searchRecords } from './query.ts';
