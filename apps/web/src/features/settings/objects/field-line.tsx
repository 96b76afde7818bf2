'use client';
import type { SchemaField } from '@cardinal/crm/schema';
import { Badge } from '@cardinal/ui/badge';
import type { ReactNode } from 'react';
import { useBoot } from '#boot/index.ts';
import { faceOf } from './field-faces.ts';
import { fieldWords } from './field-words.ts';

interface FieldLineProps {
  field: SchemaField;
  isTitle?: boolean;
  /** What stands for its label, where that can be pressed. */
  name?: ReactNode;
}

/** A field in one line: what it is called, what it is, and how programs call it. */
export function FieldLine({ field, isTitle = false, name }: FieldLineProps) {
  const { schema } = useBoot();
  const Icon = faceOf(field.type).icon;
  return (
    <>
      <Icon aria-hidden size={16} strokeWidth={1.5} className="shrink-0 text-muted" />
      <span className="flex min-w-0 grow items-center gap-2 max-sm:flex-wrap max-sm:gap-y-0">
        {name ?? <span className="truncate font-medium">{field.label}</span>}
        <span className="truncate text-12 text-muted">{fieldWords(field, schema)}</span>
      </span>
      {isTitle && <Badge>Title</Badge>}
      {field.required && !isTitle && <Badge>Required</Badge>}
      {field.unique && <Badge>No two alike</Badge>}
      <span className="w-40 shrink-0 truncate text-right font-mono text-12 text-muted max-md:hidden">{field.path}</span>
    </>
  );
}
