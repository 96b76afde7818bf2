'use client';
import type { SchemaField } from '@cardinal/crm/schema';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { FieldValue, type RecordRow, readValue, useFieldContext } from '../fields/index.ts';
import type { DataTableProps } from './types.ts';

/** The table on a phone: each record's title and a few key facts, all of it to be pressed. */
export function RecordList(props: DataTableProps) {
  const { object, rows, lines, layout, keyFacts, hasMore, onEndReached, label } = props;
  const { link: Link = 'a' } = useFieldContext();
  const scroller = useRef<HTMLDivElement>(null);
  const facts = (keyFacts ?? layout.columns.slice(0, 3)).flatMap((path) => object.fields.get(path) ?? []);
  const virtualizer = useVirtualizer({
    count: lines?.length ?? rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (lines && lines[at]?.kind !== 'row' ? 40 : 64),
    overscan: 8,
    useFlushSync: false,
  });
  const items = virtualizer.getVirtualItems();
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - 10) onEndReached?.();
  }, [hasMore, last, rows.length, onEndReached]);
  return (
    <div ref={scroller} className="min-h-0 grow overflow-y-auto">
      <ul aria-label={label ?? object.plural} className="relative" style={{ height: virtualizer.getTotalSize() }}>
        {items.map((item) => {
          const line = lines?.[item.index];
          if (line && line.kind !== 'row')
            return (
              <li
                key={`${line.kind}-${line.key}`}
                style={{ transform: `translateY(${item.start}px)`, height: item.size }}
                className="absolute top-0 left-0 flex w-full items-center border-b border-border px-2"
              >
                {props.renderLine?.(line)}
              </li>
            );
          const row = rows[line ? line.index : item.index];
          return (
            row && (
              <li
                key={row.id}
                style={{ transform: `translateY(${item.start}px)`, height: item.size }}
                className="absolute top-0 left-0 w-full border-b border-border bg-surface-1"
              >
                <div className="flex h-full min-w-0 flex-col justify-center gap-1 px-4">
                  <Link
                    href={props.href(row)}
                    className="truncate text-14 font-medium outline-offset-[-2px] after:absolute after:inset-0"
                  >
                    {titleWords(row[object.title])}
                  </Link>
                  <Facts row={row} fields={facts} />
                </div>
              </li>
            )
          );
        })}
      </ul>
    </div>
  );
}

const titleWords = (value: unknown): string => (typeof value === 'string' && value ? value : 'Untitled');

function Facts({ row, fields }: { row: RecordRow; fields: readonly SchemaField[] }) {
  const present = fields.filter((field) => readValue(row, field) !== null);
  return (
    // The title's link lies over the whole row, and with it over whatever is a link among the facts.
    <span className="flex min-w-0 items-center gap-3 text-12 text-muted">
      {present.map((field) => (
        <span key={field.path} className="flex min-w-0 items-center">
          <FieldValue field={field} value={readValue(row, field)} />
        </span>
      ))}
    </span>
  );
}
