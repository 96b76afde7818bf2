import { z } from 'zod';
import type { FeedChange } from './read.ts';
import { definitionEntities } from './visible.ts';

/** What an event names when objects or fields were changed: no object has this key. */
const schemaEvent = 'schema';

/** Above so many records of an object, an event says that there are many and names none. */
const namedAtMost = 200;

/** What a follower learns: which records changed, never what is in them. It asks for those that it shows. */
export const liveEvent = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('changes'),
    objects: z.array(
      z.strictObject({
        object: z.string(),
        /** Null when there are too many to name. */
        records: z
          .array(
            z.strictObject({
              id: z.uuid(),
              version: z.int(),
              /** Who did it; null for Cardinal itself. */
              by: z.strictObject({ id: z.uuid(), name: z.string() }).nullable(),
            }),
          )
          .nullable(),
      }),
    ),
  }),
  /** Too much was missed to tell: everything on show is to be asked for anew. */
  z.strictObject({ kind: z.literal('reset') }),
]);
export type LiveEvent = z.output<typeof liveEvent>;

/** Changes as one event, the last one of a record counting; null without any. */
export function describeChanges(changes: readonly FeedChange[]): LiveEvent | null {
  if (changes.length === 0) return null;
  const named = Map.groupBy(changes, ({ object }) => (definitionEntities.has(object) ? schemaEvent : object));
  const objects = [...named].map(([object, group]) => {
    if (object === schemaEvent) return { object, records: null };
    const last = new Map(group.map(({ recordId, version, by }) => [recordId, { id: recordId, version, by }]));
    return {
      object,
      records: last.size > namedAtMost ? null : [...last.values()],
    };
  });
  return { kind: 'changes', objects };
}
