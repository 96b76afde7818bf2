'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { Badge } from '@cardinal/ui/badge';
import { Button } from '@cardinal/ui/button';
import { FieldValue, formatInstant, readValue, useFieldContext } from '@cardinal/ui/fields';
import Link from 'next/link';
import type { ReactNode } from 'react';
import { useBoot } from '#boot/index.ts';
import { titleWords } from '#features/records/words.ts';
import { percentWords } from '#features/scores/words.ts';
import { hrefOf } from '#routes/index.ts';

export interface DuplicateCardProps {
  object: SchemaObject;
  records: readonly [StoredRecord, StoredRecord];
  probability: number;
  reasons: readonly { readonly field: string; readonly how: 'same' | 'alike' }[];
  dismissed: boolean;
  onMerge: (() => void) | undefined;
  onDismiss: (() => void) | undefined;
}

/** Two records that may be the same: side by side, with what speaks for it. */
export function DuplicateCard(props: DuplicateCardProps) {
  const { object, records, probability, reasons, dismissed, onMerge, onDismiss } = props;
  const { parseContext, locale } = useFieldContext();
  const { schema } = useBoot();
  const titles = records.map((record) => titleWords(record, object));
  const lines = reasons.flatMap(({ field: path, how }) => {
    const field = object.fields.get(path);
    return field && path !== object.title ? [{ field, how }] : [];
  });
  return (
    <li
      aria-label={titles.join(' and ')}
      className="flex flex-col gap-2 rounded-lg border border-border-strong border-dashed p-3"
    >
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone="suggested">Suggested {percentWords(probability)}</Badge>
        <p className="mr-auto text-12 text-muted">{reasonWords(object, reasons)}</p>
        {onDismiss && (
          <Button size="sm" onClick={onDismiss}>
            {dismissed ? 'May be the same' : 'Not the same'}
          </Button>
        )}
        {onMerge && !dismissed && (
          <Button size="sm" onClick={onMerge}>
            Merge…
          </Button>
        )}
      </div>
      <dl className="flex flex-col">
        <Line label={object.singular}>
          {records.map((record, at) => (
            <Link key={record.id} href={hrefOf(object.key, record.id, schema)} className="link truncate font-medium">
              {titles[at]}
            </Link>
          ))}
        </Line>
        {lines.map(({ field }) => (
          <Line key={field.path} label={field.label}>
            {records.map((record) => (
              <Value key={record.id} field={field} record={record} />
            ))}
          </Line>
        ))}
        <Line label="Created">
          {records.map((record) => (
            <span key={record.id}>{formatInstant(String(record['createdAt']), parseContext, locale)}</span>
          ))}
        </Line>
      </dl>
    </li>
  );
}

function Line({ label, children }: { label: string; children: readonly ReactNode[] }) {
  const [one, other] = children;
  return (
    <div className="grid max-w-240 grid-cols-[112px_minmax(0,1fr)_minmax(0,1fr)] gap-x-3 border-t border-border py-1 max-sm:grid-cols-1">
      <dt className="text-12 text-muted">{label}</dt>
      <dd className="flex min-w-0 items-center">{one}</dd>
      <dd className="flex min-w-0 items-center">{other}</dd>
    </div>
  );
}

const Value = ({ field, record }: { field: SchemaField; record: StoredRecord }) => (
  <FieldValue field={field} value={readValue(record, field)} />
);

/** "Same e-mails and phones, alike name". */
function reasonWords(object: SchemaObject, reasons: DuplicateCardProps['reasons']): string {
  const listed = new Intl.ListFormat('en', { style: 'long', type: 'conjunction' });
  const words = (['same', 'alike'] as const).flatMap((how) => {
    const labels = reasons
      .filter((one) => one.how === how)
      .map(({ field }) => object.fields.get(field)?.label ?? field);
    return labels.length > 0 ? [`${how} ${listed.format(labels.map((label) => label.toLowerCase()))}`] : [];
  });
  const sentence = words.join(', ');
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}
