'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import { DiffValue } from '@cardinal/ui/diff';
import type { inferRouterOutputs } from '@trpc/server';
import { useBoot } from '#boot/index.ts';

type Conflict = inferRouterOutputs<AppRouter>['operations']['undoPreview']['conflicts'][number];

/** What stands now beside what an undo would bring back, field by field. */
export function UndoConflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { schema } = useBoot();
  return (
    <ul className="mt-3 flex flex-col gap-2">
      {conflicts.map(({ object, id, field: path, current, previous }) => {
        const owner = schema.objects.get(object);
        const field = path === null ? undefined : owner?.fields.get(path);
        return (
          <li key={`${id}:${path}`} className="rounded-md border border-border px-3 py-2 text-13">
            <p className="text-12 text-muted">{field?.label ?? owner?.singular}</p>
            {field ? (
              <DiffValue field={field} before={current} after={previous} />
            ) : (
              <p>{`This ${owner?.singular.toLowerCase() ?? 'record'} was changed after it was created or deleted.`}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
