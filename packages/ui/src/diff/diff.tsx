'use client';
import type { FieldDefinition } from '@cardinal/crm/fields';
import { ArrowRight } from 'lucide-react';
import { cn } from '../cn/index.ts';
import { FieldValue } from '../fields/index.ts';

export interface Change {
  readonly field: FieldDefinition & { readonly path: string };
  readonly before: unknown;
  readonly after: unknown;
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
  /** Draws what a machine proposes: a dashed hairline and the word. */
  suggested?: boolean;
  className?: string;
}

/** What a change would do or did, field by field. */
export function DiffList({ changes, suggested, className }: DiffListProps) {
  return (
    <div className={cn('rounded-md p-2', suggested ? 'suggested' : 'border border-border', className)}>
      {suggested && <p className="px-1 pb-1 text-11 text-muted">Suggested</p>}
      <dl className="grid grid-cols-[minmax(88px,max-content)_minmax(0,1fr)] gap-x-3 text-13">
        {changes.map(({ field, before, after }) => (
          <div key={field.path} className="col-span-2 grid min-h-7 grid-cols-subgrid items-center px-1">
            <dt className="truncate text-12 text-muted">{field.label}</dt>
            <dd className="min-w-0">
              <DiffValue field={field} before={before} after={after} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
