'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { useFieldContext } from '@cardinal/ui/fields';
import { filterWords } from '@cardinal/ui/filters';
import Link from 'next/link';
import { useBoot } from '#boot/index.ts';
import { useFilterObject } from '#features/views/related-fields.ts';
import { filteredHref } from '#routes/index.ts';
import type { Asked } from './outcome.ts';

/** What was understood: the object, the filter and the order in words, and the list that they stand for. */
export function QueryWords({ asked }: { asked: Asked }) {
  const { schema } = useBoot();
  const object = schema.objects.get(asked.object);
  return object ? <Understood object={object} asked={asked} /> : null;
}

function Understood({ object: own, asked }: { object: SchemaObject; asked: Asked }) {
  const { schema } = useBoot();
  const context = useFieldContext();
  const object = useFilterObject(own);
  const lines = asked.filter ? filterWords(asked.filter, object, context) : [];
  const sorts = (asked.sort ?? []).map(
    ({ field, direction }) =>
      `by ${object.fields.get(field)?.label ?? field}, ${direction === 'desc' ? 'descending' : 'ascending'}`,
  );
  const conditions = lines ?? ['a filter that has no words'];
  return (
    <div className="flex flex-wrap items-center gap-1.5 text-12">
      <ul aria-label="What was understood" className="contents">
        {[object.plural, ...conditions, ...sorts].map((words) => (
          <li key={words} className="max-w-full truncate rounded-sm border border-border px-1.5 py-0.5 text-muted">
            {words}
          </li>
        ))}
      </ul>
      <Button asChild size="sm" variant="ghost" className="ml-auto">
        <Link href={filteredHref(object.key, asked, schema)}>Open as list</Link>
      </Button>
    </div>
  );
}
