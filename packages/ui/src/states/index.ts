export { EmptyState, ErrorState } from './states.tsx';
export { Skeleton, SkeletonRows } from './skeleton.tsx';
