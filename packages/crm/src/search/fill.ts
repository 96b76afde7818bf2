import type { Database } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import type { SchemaObject } from '../schema/index.ts';
import { documentVersion, shapeOf } from './document.ts';
import { addWords, beginning } from './words.ts';
import { writeDocuments } from './write.ts';

/** Records at a time: while they are at it, whoever changes one of them waits for some 50 ms. */
const chunk = 500;

/** There is more to do; nothing is left; another worker is at it. */
type Filled = 'more' | 'done' | 'busy';

/**
 * Makes the next rows by which records of an object are found, where there are none yet or they are made of other fields
 * than now: after an update of Cardinal, or a change of the schema. It goes on where it stopped.
 */
export async function fillDocuments(db: Database, object: SchemaObject): Promise<Filled> {
  return await db.transaction(async (tx) => {
    // A newer version of Cardinal beside this one knows better.
    await tx.rows(sql`insert into search_progress as p (subject, shape, position)
      values (${object.key}, ${shapeOf(object)}, ${beginning})
      on conflict (subject) do update set shape = excluded.shape, position = excluded.position
      where p.shape <> excluded.shape and split_part(p.shape, ' ', 1)::int <= ${documentVersion}::int`);
    const [progress] = await tx.rows(
      sql`select position from search_progress where subject = ${object.key} for update skip locked`,
    );
    if (!progress) return 'busy';
    const [position] = progress as [string | null];
    if (position === null) return 'done';
    // Whoever is writing one of them is waited for, and whoever comes later writes the same or newer.
    const rows = await tx.rows(sql`select r.id from ${sql.identifier(object.table)} r
      where r.id > ${position}::uuid and r.deleted_at is null order by r.id limit ${chunk} for share`);
    const ids = rows.map(([id]) => id as string);
    await writeDocuments(tx, object, ids);
    await addWords(tx, ids);
    const next = ids.length === chunk ? (ids.at(-1) ?? null) : null;
    await tx.rows(sql`update search_progress set position = ${next} where subject = ${object.key}`);
    return next === null ? 'done' : 'more';
  });
}
