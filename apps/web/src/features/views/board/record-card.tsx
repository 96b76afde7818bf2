'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import { ownerField, type SchemaField, type SchemaObject } from '@cardinal/crm/schema';
import { Avatar } from '@cardinal/ui/avatar';
import { FieldValue, readValue, useFieldContext } from '@cardinal/ui/fields';
import Link from 'next/link';
import { titleWords } from '../../records/words.ts';

interface RecordCardProps {
  object: SchemaObject;
  record: StoredRecord;
  facts: readonly SchemaField[];
}

/** A record of any object on a board: its title, what is known of it, and whose it is. */
export function RecordCard({ object, record, facts }: RecordCardProps) {
  const { title, href } = useFieldContext();
  const owner = ownerField(object);
  const ownerId = owner && readValue(record, owner);
  const ownerName = typeof ownerId === 'string' ? title(ownerId) : undefined;
  const told = facts.filter((field) => {
    const value = readValue(record, field);
    return field !== owner && value !== null && !(Array.isArray(value) && value.length === 0);
  });
  return (
    <div className="flex flex-col gap-1.5">
      <div className="flex items-start gap-2">
        <Link
          href={href(object.key, record.id)}
          tabIndex={-1}
          draggable={false}
          className="link mr-auto line-clamp-2 min-w-0 font-medium break-words"
        >
          {titleWords(record, object)}
        </Link>
        {ownerName && (
          <span title={ownerName} className="flex shrink-0">
            <Avatar name={ownerName} />
            <span className="sr-only">{ownerName}</span>
          </span>
        )}
      </div>
      {told.length > 0 && (
        <dl className="flex flex-col gap-0.5 text-12">
          {told.map((field) => (
            <div key={field.path} className="flex min-w-0 items-center gap-2">
              <dt className="shrink-0 text-muted">{field.label}</dt>
              <dd className="ml-auto flex min-w-0 justify-end truncate">
                <FieldValue field={field} value={readValue(record, field)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  );
}
