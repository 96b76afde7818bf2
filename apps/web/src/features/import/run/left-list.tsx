'use client';
import { useFieldContext } from '@cardinal/ui/fields';
import Link from 'next/link';
import { useBoot } from '#boot/index.ts';
import { untitledWords } from '#features/records/words.ts';
import { hrefOf } from '#routes/index.ts';
import type { ImportView } from '../types.ts';
import { count } from '../words.ts';
import { settingHrefs } from './setting-hrefs.ts';

/** So many of them are listed. */
const shown = 50;

type Left = ImportView['undoConflicts'][number];

/** What the undo has left as it is: each record by name, what of it, and why. */
export function LeftList({ view: { undoConflicts, counts } }: { view: ImportView }) {
  if (undoConflicts.length === 0) return null;
  const more = Math.max(counts.left ?? 0, undoConflicts.length) - shown;
  const groups = Map.groupBy(undoConflicts.slice(0, shown), ({ id, reason }) => JSON.stringify([id, reason]));
  return (
    <section aria-label="Left as they are" className="flex flex-col gap-1 text-12">
      <h2 className="font-medium">Left as they are</h2>
      <ul className="list-inside list-disc text-muted">
        {[...groups].map(([key, met]) => (
          <LeftRecord key={key} met={met} />
        ))}
      </ul>
      {more > 0 && <p className="text-muted">{`And ${count(more)} more.`}</p>}
    </section>
  );
}

/** @param met what was left of one record, for one reason */
function LeftRecord({ met }: { met: readonly Left[] }) {
  const { schema } = useBoot();
  const { title } = useFieldContext();
  const [first] = met;
  if (!first) return null;
  const object = schema.objects.get(first.object);
  const name = title(first.id) || (object ? untitledWords(object) : first.object);
  const fields = met.flatMap(({ field }) => (field === null ? [] : [object?.fields.get(field)?.label ?? field]));
  return (
    <li className="break-words">
      <Link className="link text-fg" href={settingHrefs[first.object] ?? hrefOf(first.object, first.id, schema)}>
        {name}
      </Link>
      {fields.length > 0 && ` (${fields.join(', ')})`}
      {`: ${first.reason ?? 'Someone has changed it since.'}`}
    </li>
  );
}
