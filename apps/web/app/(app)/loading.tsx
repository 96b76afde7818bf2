import { Skeleton, SkeletonRows } from '@cardinal/ui/states';

export default function Loading() {
  return (
    <div className="flex grow flex-col">
      <div className="flex min-h-12 items-center px-4">
        <Skeleton className="h-4 w-32" />
      </div>
      <SkeletonRows count={12} />
    </div>
  );
}
