'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import { Button } from '@cardinal/ui/button';
import { DiffValue } from '@cardinal/ui/diff';
import { useFieldContext } from '@cardinal/ui/fields';
import { SegmentedControl } from '@cardinal/ui/segmented';
import type { inferRouterOutputs } from '@trpc/server';
import { type ReactNode, useId } from 'react';
import { useBoot } from '#boot/index.ts';

export type Conflict = inferRouterOutputs<AppRouter>['operations']['undoPreview']['conflicts'][number];

/** What names a conflict: a field of a record, or the record itself. */
export const keyOf = ({ id, field }: Pick<Conflict, 'id' | 'field'>): string => JSON.stringify([id, field]);

const choices = [
  { value: 'keep', label: 'Keep' },
  { value: 'undo', label: 'Take back' },
] as const;

export interface UndoConflictsProps {
  conflicts: readonly Conflict[];
  /** The keys of those that are taken back although someone has written since. */
  overwritten: ReadonlySet<string>;
  onChange: (overwritten: ReadonlySet<string>) => void;
}

/** What stands now beside what an undo would bring back, and which of the two it is to be, one by one or for all. */
export function UndoConflicts({ conflicts, overwritten, onChange }: UndoConflictsProps) {
  const decide = (key: string, how: 'keep' | 'undo') => {
    const next = new Set(overwritten);
    if (how === 'undo') next.add(key);
    else next.delete(key);
    onChange(next);
  };
  return (
    <>
      {conflicts.length > 1 && (
        <div className="mt-3 flex items-center gap-2">
          <Button size="sm" onClick={() => onChange(new Set())}>
            Keep all
          </Button>
          <Button size="sm" onClick={() => onChange(new Set(conflicts.map(keyOf)))}>
            Take all back
          </Button>
        </div>
      )}
      {[...Map.groupBy(conflicts, ({ id }) => id)].map(([id, met]) => (
        <RecordConflicts key={id} conflicts={met} overwritten={overwritten} onDecide={decide} />
      ))}
    </>
  );
}

interface RecordConflictsProps {
  /** Those of one record: at least one. */
  conflicts: readonly Conflict[];
  overwritten: ReadonlySet<string>;
  onDecide: (key: string, how: 'keep' | 'undo') => void;
}

function RecordConflicts({ conflicts, overwritten, onDecide }: RecordConflictsProps) {
  const heading = useId();
  const title = useTitle(conflicts[0]);
  return (
    <section aria-labelledby={title && heading} className="mt-3">
      {title && (
        <h3 id={heading} className="truncate font-medium text-13">
          {title}
        </h3>
      )}
      <ul className="mt-1.5 flex flex-col gap-2">
        {conflicts.map((conflict) => (
          <ConflictRow
            key={keyOf(conflict)}
            conflict={conflict}
            choice={overwritten.has(keyOf(conflict)) ? 'undo' : 'keep'}
            onChoice={(how) => onDecide(keyOf(conflict), how)}
          />
        ))}
      </ul>
    </section>
  );
}

/** What the record of a conflict is called; undefined for one about how things are shown and kept. */
function useTitle(conflict: Conflict | undefined): string | undefined {
  const { schema } = useBoot();
  const { title } = useFieldContext();
  const object = conflict && schema.objects.get(conflict.object);
  return object && (title(conflict.id) || `Untitled ${object.singular.toLowerCase()}`);
}

interface ConflictRowProps {
  conflict: Conflict;
  choice: 'keep' | 'undo';
  onChoice: (choice: 'keep' | 'undo') => void;
}

function ConflictRow({ conflict, choice, onChoice }: ConflictRowProps) {
  const { name, what } = useTold(conflict);
  return (
    <li className="flex items-start gap-3 rounded-md border border-border px-3 py-2 text-13">
      <div className="mr-auto min-w-0">
        <p className="text-12 text-muted">{name}</p>
        {what}
      </div>
      <SegmentedControl
        label={`What becomes of ${name}`}
        className="h-7 shrink-0"
        value={choice}
        onValueChange={onChoice}
        segments={choices}
      />
    </li>
  );
}

function useTold({ object, field: path, current, previous }: Conflict): { name: string; what: ReactNode } {
  const { schema } = useBoot();
  const owner = schema.objects.get(object);
  // An object, a field, a view: the change was one of how things are shown and kept.
  if (!owner) {
    const what = <p>{definitionWords(current, previous)}</p>;
    return { name: propertyWords[path ?? ''] ?? 'Settings of the field', what };
  }
  const field = path === null ? undefined : owner.fields.get(path);
  if (field) return { name: field.label, what: <DiffValue field={field} before={current} after={previous} /> };
  const what = <p>{`This ${owner.singular.toLowerCase()} was changed after it was created or deleted.`}</p>;
  return { name: owner.singular, what };
}

/** A property of an object or a field: what stands now, and what an undo would bring back. */
function definitionWords(current: unknown, previous: unknown): string {
  const words = (value: unknown) => (typeof value === 'string' && value ? `“${value}”` : null);
  const [now, before] = [words(current), words(previous)];
  return now && before ? `${now} stands now; before it was ${before}.` : 'Someone has changed this since.';
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
