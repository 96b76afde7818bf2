'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import { Button } from '@cardinal/ui/button';
import { DiffValue } from '@cardinal/ui/diff';
import { useFieldContext } from '@cardinal/ui/fields';
import { SegmentedControl } from '@cardinal/ui/segmented';
import type { inferRouterOutputs } from '@trpc/server';
import { type ReactNode, useId } from 'react';
import { useBoot } from '#boot/index.ts';
import { untitledWords } from '../words.ts';

export type Conflict = inferRouterOutputs<AppRouter>['operations']['undoPreview']['conflicts'][number];

/** What names a conflict: a field of a record, or the record itself. */
export const keyOf = ({ id, field }: Pick<Conflict, 'id' | 'field'>): string => JSON.stringify([id, field]);

/** Stands for all that is not told one by one. */
export const restKey = 'rest';

/** Whether there is something to decide, and nothing that today's rules have against it. */
export const isOpen = ({ reason }: Conflict): boolean => reason === undefined;

const choices = [
  { value: 'keep', label: 'Keep' },
  { value: 'undo', label: 'Take back' },
] as const;

export interface UndoConflictsProps {
  conflicts: readonly Conflict[];
  /** The keys of those that are taken back although someone has written since. */
  overwritten: ReadonlySet<string>;
  onChange: (overwritten: ReadonlySet<string>) => void;
  /** How many records someone has written to beside those. */
  more?: number;
}

/** What stands now beside what an undo would bring back, and which of the two it is to be, one by one or for all. */
export function UndoConflicts({ conflicts, overwritten, onChange, more = 0 }: UndoConflictsProps) {
  const keys = [...conflicts.filter(isOpen).map(keyOf), ...(more > 0 ? [restKey] : [])];
  const decide = (key: string, how: 'keep' | 'undo') => {
    const next = new Set(overwritten);
    if (how === 'undo') next.add(key);
    else next.delete(key);
    onChange(next);
  };
  return (
    <>
      {keys.length > 1 && (
        <div className="mt-3 flex items-center gap-2">
          <Button size="sm" onClick={() => onChange(new Set())}>
            Keep all
          </Button>
          <Button size="sm" onClick={() => onChange(new Set(keys))}>
            Take all back
          </Button>
        </div>
      )}
      {[...Map.groupBy(conflicts, ({ id }) => id)].map(([id, met]) => (
        <RecordConflicts key={id} conflicts={met} overwritten={overwritten} onDecide={decide} />
      ))}
      {more > 0 && (
        <div className="mt-3 flex items-center gap-3 rounded-md border border-border px-3 py-2 text-13">
          <p className="mr-auto min-w-0">{`${more.toLocaleString('en-US')} more that someone has changed since`}</p>
          <Choice
            what="the others"
            value={overwritten.has(restKey) ? 'undo' : 'keep'}
            onChange={(how) => decide(restKey, how)}
          />
        </div>
      )}
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
  return (conflict && title(conflict.id)) || (object && untitledWords(object));
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
      {isOpen(conflict) && <Choice what={name} value={choice} onChange={onChoice} />}
    </li>
  );
}

interface ChoiceProps {
  what: string;
  value: 'keep' | 'undo';
  onChange: (value: 'keep' | 'undo') => void;
}

const Choice = ({ what, value, onChange }: ChoiceProps) => (
  <SegmentedControl
    label={`What becomes of ${what}`}
    className="h-7 shrink-0"
    value={value}
    onValueChange={onChange}
    segments={choices}
  />
);

function useTold({ object, field: path, current, previous, reason }: Conflict): { name: string; what: ReactNode } {
  const { schema } = useBoot();
  const owner = schema.objects.get(object);
  if (reason) {
    const name = (path !== null && owner?.fields.get(path)?.label) || (owner?.singular ?? 'Member');
    return { name: `${name} stays as it is`, what: <p>{reason}</p> };
  }
  // An object, a field, a view: the change was one of how things are shown and kept.
  if (!owner) {
    const what = <p>{definitionWords(current, previous)}</p>;
    return { name: propertyWords[path ?? ''] ?? 'Settings of the field', what };
  }
  const field = path === null ? undefined : owner.fields.get(path);
  if (field) return { name: field.label, what: <DiffValue field={field} before={current} after={previous} /> };
  const taken = previous === 'trash' ? 'moves it to the trash' : 'brings it back from the trash';
  const what = <p>{`Someone has changed it since. Taking this back ${taken}.`}</p>;
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
