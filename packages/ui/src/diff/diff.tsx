'use client';
import type { FieldDefinition } from '@cardinal/crm/fields';
import { ArrowRight, CircleAlert } from 'lucide-react';
import { cn } from '../cn/index.ts';
import { FieldValue } from '../fields/index.ts';

export interface Change {
  readonly field: FieldDefinition & { readonly path: string };
  readonly before: unknown;
  readonly after: unknown;
  /** What stands there by now, where that is no longer what stood before. */
  readonly now?: { readonly value: unknown };
}

/** A value before and after: the old one struck through and quiet, the new one beside it. */
export function DiffValue({ field, before, after }: Omit<Change, 'field'> & { field: FieldDefinition }) {
  return (
    <span className="inline-flex min-w-0 flex-wrap items-center gap-1.5">
      <del className="inline-flex min-w-0 text-muted decoration-border-strong">
        <span className="sr-only">from </span>
        <FieldValue field={field} value={before} />
      </del>
      <ArrowRight aria-hidden className="size-3.5 shrink-0 text-muted" strokeWidth={1.5} />
      <ins className="inline-flex min-w-0 no-underline">
        <span className="sr-only">to </span>
        <FieldValue field={field} value={after} />
      </ins>
    </span>
  );
}

export interface DiffListProps {
  changes: readonly Change[];
  /** Of a record that is yet to be made: nothing stood there before. */
  created?: boolean;
  className?: string;
}

/** What a change would do or did, field by field; what others wrote there meanwhile stands under it. */
export function DiffList({ changes, created, className }: DiffListProps) {
  return (
    <dl className={cn('grid grid-cols-[minmax(88px,max-content)_minmax(0,1fr)] gap-x-3 text-13', className)}>
      {changes.map(({ field, before, after, now }) => (
        <div key={field.path} className="col-span-2 grid min-h-7 grid-cols-subgrid items-baseline py-1">
          <dt className="truncate text-12 text-muted">{field.label}</dt>
          <dd className="flex min-w-0 flex-col gap-1">
            {created ? (
              <FieldValue field={field} value={after} />
            ) : (
              <DiffValue field={field} before={before} after={after} />
            )}
            {now && (
              <span className="inline-flex min-w-0 flex-wrap items-center gap-1.5 text-12 text-warning">
                <CircleAlert aria-hidden className="size-3.5 shrink-0" strokeWidth={1.5} />
                Changed meanwhile, now:
                <span className="inline-flex min-w-0 text-13 text-fg">
                  <FieldValue field={field} value={now.value} />
                </span>
              </span>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
