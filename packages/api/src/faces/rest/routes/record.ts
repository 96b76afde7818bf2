import type { SchemaObject } from '@cardinal/crm/schema';
import { TRPCError } from '@trpc/server';
import { addressOf, base } from '../address.ts';
import type { Call } from '../call.ts';
import { etagOf } from '../etag.ts';
import type { Reply } from '../reply.ts';
import type { RestRequest } from '../route.ts';

type Asked = Pick<RestRequest, 'object' | 'params' | 'body'>;

/** The object of a route under `{object}`; the matcher puts it there. */
export function objectIn({ object }: Asked): SchemaObject {
  if (!object) throw new Error('the route has no object');
  return object;
}

export const keyIn = (request: Asked): string => objectIn(request).key;
export const idIn = ({ params }: Asked): string => (params['id'] ?? '').toLowerCase();
/** The body of a route that has one: the handler let nothing but a JSON object through. */
export const bodyIn = ({ body }: Asked): Record<string, unknown> => body as Record<string, unknown>;

/**
 * Answers with a record that was just written, as it stands now. One that the caller may write and not read is told by id
 * and version alone.
 */
export async function answerRecord(
  call: Call,
  object: SchemaObject,
  { id, version }: { readonly id: string; readonly version: number },
  status: number,
): Promise<Reply> {
  const location: Record<string, string> = status === 201 ? { location: `${base}${addressOf(object)}/${id}` } : {};
  try {
    const { record } = await call('records.get', { object: object.key, id });
    return { status, headers: { ...location, etag: etagOf(record.version) }, body: record };
  } catch (error) {
    if (!(error instanceof TRPCError) || !['FORBIDDEN', 'NOT_FOUND'].includes(error.code)) throw error;
    return { status, headers: { ...location, etag: etagOf(version) }, body: { id, version } };
  }
}

/** The one record that a command of one wrote. */
export function only<T>(records: readonly T[]): T {
  const [record] = records;
  if (record === undefined) throw new Error('the command wrote no record');
  return record;
}
