import type { AppRouter } from '@cardinal/api/catalogue';
import type { SchemaObject } from '@cardinal/crm/schema';
import type { Change } from '@cardinal/ui/diff';
import { FieldValue } from '@cardinal/ui/fields';
import type { inferRouterOutputs } from '@trpc/server';
import type { ReactNode } from 'react';
import { wordFor } from '#features/create/creatable.ts';

export type HistoryEntry = inferRouterOutputs<AppRouter>['records']['history']['entries'][number];

const actors: Readonly<Record<string, string>> = { system: 'Cardinal', local: 'Operator' };

/** Who made a change: a person by name, also through an import; an API key by its own, else what it was. */
export function actorOf({ actor }: Pick<HistoryEntry, 'actor'>): string {
  if (actor.kind === 'key') return `Key ${actor.name}`;
  if (actor.kind === 'import') return actor.name ? `${actor.name}’s import` : 'Import';
  return actors[actor.kind] ?? actor.name ?? 'Someone';
}

/** The fields that a change wrote, those that a page shows. */
export function changesOf(object: SchemaObject, entry: Pick<HistoryEntry, 'fields'>): Change[] {
  return entry.fields.flatMap(({ path, before, after }) => {
    const field = object.fields.get(path);
    return field && !field.hidden && !field.system ? [{ field, before, after }] : [];
  });
}

/** What follows from a deal's stage by itself and is said with it. */
const followsStage = new Set(['status', 'stageSince', 'pipeline']);

/** A change as a sentence after the actor's name, and the fields that the sentence does not tell of. */
export function tellChange(object: SchemaObject, entry: HistoryEntry): { summary: ReactNode; changes: Change[] } {
  const word = wordFor(object.key, object.singular);
  if (entry.action === 'create')
    return { summary: entry.undoes ? `brought this ${word} back` : `created this ${word}`, changes: [] };
  const isMerge = entry.kind === `${object.key}.merge`;
  if (entry.action === 'trash' && isMerge) return { summary: `merged this ${word} into another`, changes: [] };
  if (entry.action === 'trash') return { summary: `moved this ${word} to the trash`, changes: [] };
  if (entry.action === 'restore') return { summary: `restored this ${word}`, changes: [] };
  if (entry.action === 'purge') return { summary: `deleted this ${word} for good`, changes: [] };
  const changes = changesOf(object, entry);
  if (entry.merged > 0) {
    const others = entry.merged === 1 ? `another ${word}` : `${entry.merged} others`;
    return { summary: entry.undoes ? `took back merging ${others} into it` : `merged ${others} into it`, changes };
  }
  const again = entry.undoes ? 'undid a change: ' : '';
  const move = changes.find(({ field }) => field.type === 'relation' && field.target === 'stage');
  if (move) {
    const summary = (
      <>
        {again}moved it from <Inline change={move} side="before" /> to <Inline change={move} side="after" />
      </>
    );
    return { summary, changes: changes.filter((one) => one !== move && !followsStage.has(one.field.path)) };
  }
  const [only] = changes;
  if (changes.length === 1 && only) return { summary: `${again}changed ${only.field.label}`, changes };
  if (changes.length === 0) {
    return { summary: again + (object.fields.has('position') ? 'moved it within its column' : 'changed it'), changes };
  }
  return { summary: `${again}changed ${changes.length} fields`, changes };
}

/** A value within a sentence. */
const Inline = ({ change, side }: { change: Change; side: 'before' | 'after' }) => (
  <span className="inline-flex align-bottom text-fg">
    <FieldValue field={change.field} value={change[side]} />
  </span>
);
