export { Skeleton, SkeletonRows } from './skeleton.tsx';
export { EmptyState, ErrorState } from './states.tsx';
