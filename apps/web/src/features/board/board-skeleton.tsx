import { Skeleton } from '@cardinal/ui/states';

/** Columns on their way. */
export function BoardSkeleton() {
  return (
    <div role="status" aria-label="Loading the board" className="flex min-h-0 grow gap-2 overflow-hidden p-3">
      {['a', 'b', 'c', 'd', 'e'].map((column) => (
        <div key={column} className="flex w-72 shrink-0 flex-col gap-1.5">
          <Skeleton className="mx-2 mt-1 mb-4 h-4 w-24" />
          {['a', 'b', 'c'].map((card) => (
            <Skeleton key={card} className="h-24 w-full rounded-md" />
          ))}
        </div>
      ))}
    </div>
  );
}
