'use client';
import type { SchemaField } from '@cardinal/crm/schema';
import { FieldValue } from '@cardinal/ui/fields';
import type { BucketKey } from '../buckets.ts';

const months = new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', month: 'long', year: 'numeric' });

/** What a bucket is called: an option in its colour, a name, a month. */
export function BucketName({ field, value }: { field: SchemaField; value: BucketKey }) {
  if (value === null) return <span className="text-muted">No {field.label.toLowerCase()}</span>;
  if (field.type === 'boolean') return <>{value === 'true' ? 'Yes' : 'No'}</>;
  if (field.type === 'date' || field.type === 'datetime')
    return <>{months.format(new Date(`${value}-01T00:00:00Z`))}</>;
  // A link in a button would be two things to press in one.
  return (
    <span className="pointer-events-none max-w-80 truncate [&_a]:no-underline">
      <FieldValue field={field} value={value} />
    </span>
  );
}
