export { dismissDuplicate, dismissInput } from './dismiss.ts';
export { type DuplicateKeeping, keepDuplicates } from './keep.ts';
export {
  type DuplicatePage,
  type DuplicatePair,
  type DuplicateReason,
  duplicatesInput,
  listDuplicates,
} from './list.ts';
