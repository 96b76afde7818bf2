import type { SchemaObject } from '@cardinal/crm/schema';
import { FieldValue, type RecordRow, readValue } from '@cardinal/ui/fields';

/** What the fields of a record held, but its name, which stands above them. */
export function AsOfFields({
  object,
  record,
  later,
}: {
  object: SchemaObject;
  record: RecordRow;
  later: readonly string[];
}) {
  const shown = [...object.fields.values()].filter((field) => !field.hidden && field.path !== object.title);
  return (
    <dl className="flex flex-col gap-0.5">
      {shown.map((field) => (
        <div key={field.path} className="grid min-h-8 grid-cols-[112px_minmax(0,1fr)] items-center gap-x-2">
          <dt className="truncate text-12 text-muted">{field.label}</dt>
          <dd className="flex min-w-0 items-center px-2">
            {later.includes(field.path) ? (
              <span className="text-12 text-muted">Added later</span>
            ) : (
              <FieldValue field={field} value={readValue(record, field)} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}
