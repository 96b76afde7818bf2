'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { FieldValue, readValue } from '@cardinal/ui/fields';
import Link from 'next/link';
import { useBoot } from '#boot/index.ts';
import { titleWords } from '#features/records/words.ts';
import { hrefOf } from '#routes/index.ts';
import type { Asked, Found } from './outcome.ts';
import { QueryWords } from './query-words.tsx';

/** Values beside a record's name. */
const mostFacts = 2;

/** The records that a question found, each a link, with what was asked of them beside it. */
export function FoundPart({ found }: { found: Found }) {
  const { schema } = useBoot();
  const object = schema.objects.get(found.object);
  if (!object) return null;
  const { items, count } = found.page;
  const facts = factsOf(object, found);
  return (
    <div className="flex min-w-0 flex-col gap-1.5">
      <QueryWords asked={found} />
      {items.length > 0 && (
        <ul aria-label={object.plural} className="divide-y divide-border rounded-md border border-border bg-surface-1">
          {items.map((record) => (
            <li key={record.id} className="flex min-h-8 items-center gap-3 px-2">
              <Link href={hrefOf(object.key, record.id, schema)} className="link min-w-0 grow truncate font-medium">
                {titleWords(record, object)}
              </Link>
              {facts.map((field) => (
                <span key={field.path} className="flex max-w-40 min-w-0 shrink-0 justify-end truncate text-12">
                  <FieldValue field={field} value={readValue(record, field)} />
                </span>
              ))}
            </li>
          ))}
        </ul>
      )}
      {count !== null && count > items.length && (
        <p className="text-12 text-muted">
          {items.length} of {count.toLocaleString('en-US')}
          {found.page.countIsCapped && '+'}
        </p>
      )}
    </div>
  );
}

/** The fields that the question spoke of, in its order. What must equal one value says the same on every line. */
function factsOf(object: SchemaObject, { filter, sort }: Asked): readonly SchemaField[] {
  const compared = Object.entries(filter?.where ?? {}).filter(([, operators]) => !('eq' in (operators ?? {})));
  const paths = new Set([...(sort ?? []).map(({ field }) => field), ...compared.map(([path]) => path)]);
  return [...paths]
    .flatMap((path) => (path === object.title ? [] : (object.fields.get(path) ?? [])))
    .slice(0, mostFacts);
}
