import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaField } from '@cardinal/crm/schema';
import type { QueryClient, QueryKey } from '@tanstack/react-query';

type Change = (record: StoredRecord) => StoredRecord;

/** The operations whose answers carry whole records, and under which names they carry them. */
const carriers = new Set(['records.find', 'records.get', 'deals.board']);
const holders = ['pages', 'items', 'cards', 'record'] as const;

/** Changes every copy of a record that a list, a page or the board holds. */
export function patchRecord(client: QueryClient, id: string, change: Change): void {
  client.setQueriesData({ predicate: ({ queryKey }) => carriers.has(operationOf(queryKey)) }, (answer: unknown) =>
    within(answer, id, change),
  );
}

/** The records that lists, pages and the board hold, each with the newest version of it that one of them has. */
export function cachedVersions(client: QueryClient): ReadonlyMap<string, number> {
  const versions = new Map<string, number>();
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    else if (isObject(value) && isRecord(value))
      versions.set(value.id, Math.max(versions.get(value.id) ?? 0, value.version));
    else if (isObject(value)) for (const key of holders) look(value[key]);
  };
  for (const { queryKey, state } of client.getQueryCache().getAll()) {
    if (carriers.has(operationOf(queryKey))) look(state.data);
  }
  return versions;
}

/** The operation that a query asks: `records.find`. */
export const operationOf = (key: QueryKey): string => (Array.isArray(key[0]) ? key[0].join('.') : '');

/** Whatever no record stands in keeps its identity, so that it is not drawn again. */
function within(value: unknown, id: string, change: Change): unknown {
  if (Array.isArray(value)) {
    const next = value.map((part) => within(part, id, change));
    return next.some((part, at) => part !== value[at]) ? next : value;
  }
  if (!isObject(value)) return value;
  if (isRecord(value)) return value.id === id ? change(value) : value;
  let next = value;
  for (const key of holders) {
    if (!(key in value)) continue;
    const part = within(value[key], id, change);
    if (part !== value[key]) next = { ...next, [key]: part };
  }
  return next;
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
const isRecord = (value: Record<string, unknown>): value is StoredRecord => 'version' in value && 'custom' in value;

/** What a command takes to set one field: the team's own stand under `custom`. */
export const setOf = (field: SchemaField, value: unknown): Record<string, unknown> =>
  field.custom ? { custom: { [field.property]: value } } : { [field.property]: value };

/** A record with some properties set, as `setOf` writes them. */
export function withValues(record: StoredRecord, { custom, ...set }: Readonly<Record<string, unknown>>): StoredRecord {
  return { ...record, ...set, custom: { ...record.custom, ...(custom as Record<string, unknown> | undefined) } };
}
