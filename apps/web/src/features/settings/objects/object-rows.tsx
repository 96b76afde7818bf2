'use client';
import type { DefinedObject } from '@cardinal/crm/definitions';
import { ChevronRight } from 'lucide-react';
import Link from 'next/link';
import { useBoot } from '#boot/index.ts';
import { ObjectIcon, placeName } from '#shell/index.ts';
import { shownFields } from './shown-fields.ts';

/** Objects in a list, each with how much there is of it, leading to what it is made of. */
export function ObjectRows({ label, objects }: { label: string; objects: readonly DefinedObject[] }) {
  const { schema } = useBoot();
  return (
    <ul aria-label={label} className="flex flex-col overflow-hidden rounded-md border border-border bg-surface-1">
      {objects.map(({ key, plural, records: { count, isCapped } }) => {
        const object = schema.objects.get(key);
        const fields = object ? shownFields(object).length : 0;
        return (
          <li key={key} className="border-t border-border first:border-t-0">
            <Link
              href={`/settings/objects/${key}`}
              className="flex min-h-10 items-center gap-3 px-3 py-1.5 outline-offset-[-2px] hover:bg-surface-2"
            >
              <ObjectIcon name={object?.icon ?? ''} className="shrink-0 text-muted" />
              <span className="flex min-w-0 grow items-baseline gap-2 max-sm:flex-col max-sm:gap-0">
                <span className="max-w-full shrink-0 truncate font-medium">{placeName(key, plural)}</span>
                <span className="max-w-full truncate text-12 text-muted" title={object?.description}>
                  {object?.description}
                </span>
              </span>
              <span
                data-numeric
                className="flex shrink-0 gap-2 text-right text-12 text-muted max-sm:flex-col max-sm:gap-0"
              >
                <span>
                  {count.toLocaleString('en-US')}
                  {isCapped && '+'} {count === 1 ? 'record' : 'records'}
                </span>
                <span className="sm:w-16">
                  {fields} {fields === 1 ? 'field' : 'fields'}
                </span>
              </span>
              <ChevronRight aria-hidden size={16} strokeWidth={1.5} className="shrink-0 text-muted" />
            </Link>
          </li>
        );
      })}
    </ul>
  );
}
