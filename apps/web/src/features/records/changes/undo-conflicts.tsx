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
        // An object or a field itself: the change was one of Settings.
        if (!owner)
          return <DefinitionConflict key={`${id}:${path}`} property={path} current={current} previous={previous} />;
        return (
          <li key={`${id}:${path}`} className="rounded-md border border-border px-3 py-2 text-13">
            <p className="text-12 text-muted">{field?.label ?? owner.singular}</p>
            {field ? (
              <DiffValue field={field} before={current} after={previous} />
            ) : (
              <p>{`This ${owner.singular.toLowerCase()} was changed after it was created or deleted.`}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** A property of an object or a field: what stands now, and what an undo would bring back. */
function DefinitionConflict({
  property,
  current,
  previous,
}: { property: string | null } & Pick<Conflict, 'current' | 'previous'>) {
  const words = (value: unknown) => (typeof value === 'string' && value ? `“${value}”` : null);
  const [now, before] = [words(current), words(previous)];
  return (
    <li className="rounded-md border border-border px-3 py-2 text-13">
      <p className="text-12 text-muted">{propertyWords[property ?? ''] ?? 'Settings of the field'}</p>
      <p>{now && before ? `${now} stands now; before it was ${before}.` : 'Someone has changed this since.'}</p>
    </li>
  );
}

const propertyWords: Readonly<Record<string, string>> = {
  singular: 'Name',
  plural: 'Plural',
  slug: 'Address',
  icon: 'Icon',
  description: 'Description',
  titleLabel: 'Title',
  titleHelp: 'Help',
  titleUnique: 'No two alike',
  label: 'Label',
  help: 'Help',
  isRequired: 'Required',
  isUnique: 'No two alike',
  position: 'Order',
};
