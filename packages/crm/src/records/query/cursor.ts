import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ValidationError } from '../../errors/index.ts';
import { isDate } from '../../fields/dates.ts';
import { canonicalInstant } from '../../fields/instants.ts';
import type { Position } from './keyset.ts';
import type { Order } from './sort.ts';

const cursorSchema = z.tuple([z.string(), z.uuid(), z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))]);

/** What a cursor belongs to: the same object, filter, sort and schema version, or it is refused. */
export const listFingerprint = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);

export const encodeCursor = (fingerprint: string, position: Position): string =>
  Buffer.from(JSON.stringify([fingerprint, position.id, position.values])).toString('base64url');

/** @throws ValidationError for a cursor of another list, or one that was made up */
export function decodeCursor(cursor: string, fingerprint: string, orders: readonly Order[]): Position {
  const parsed = cursorSchema.safeParse(readJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success || parsed.data[0] !== fingerprint || !fits(parsed.data[2], orders)) {
    throw ValidationError.at(
      ['cursor'],
      'This cursor belongs to another list. Start again from the first page.',
      'bad_cursor',
    );
  }
  const [, id, values] = parsed.data;
  return { id, values };
}

/** Whether a cursor's values are of the types that the list is ordered by. */
function fits(values: readonly unknown[], orders: readonly Order[]): boolean {
  const fit = ({ type, nullable }: Order, value: unknown) =>
    value === null ? nullable : (castable[type]?.(value) ?? false);
  return values.length === orders.length && orders.every((order, index) => fit(order, values[index]));
}

const castable: Readonly<Record<string, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string' && !value.includes('\0'),
  numeric: (value) => typeof value === 'number',
  bigint: Number.isSafeInteger,
  integer: (value) => Number.isInteger(value) && Math.abs(value as number) < 2 ** 31,
  boolean: (value) => typeof value === 'boolean',
  date: (value) => typeof value === 'string' && isDate(value),
  timestamptz: (value) => typeof value === 'string' && canonicalInstant(value) !== null,
};

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
