'use client';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { FieldValue, type RecordRow, readValue } from '@cardinal/ui/fields';

const telling = ['enum', 'currency', 'relation', 'date'];
const most = 4;

/** The few things about a record that one wants to know at once: whose it is, its state, its worth, what it belongs to. */
export function KeyFacts({
  object,
  record,
  without,
}: {
  object: SchemaObject;
  record: RecordRow;
  without: readonly string[];
}) {
  const owner = object.owner ? object.fields.get(object.owner) : undefined;
  const others = [...object.fields.values()].filter(
    (field) => telling.includes(field.type) && !field.hidden && !field.system && !without.includes(field.path),
  );
  const facts = [...(owner ? [owner] : []), ...others].filter((field) => has(record, field)).slice(0, most);
  if (facts.length === 0) return null;
  return (
    <dl className="flex flex-wrap items-center gap-x-4 gap-y-1 text-13">
      {facts.map((field) => (
        <div key={field.path} className="flex min-w-0 items-center gap-1.5">
          <dt className="text-12 text-muted">{field.label}</dt>
          <dd className="min-w-0">
            <FieldValue field={field} value={readValue(record, field)} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const has = (record: RecordRow, field: SchemaField): boolean => readValue(record, field) !== null;
