import { createHash } from 'node:crypto';
import { z } from 'zod';
import { ValidationError } from '../../errors/index.ts';
import type { Position } from './keyset.ts';

const cursorSchema = z.tuple([z.string(), z.uuid(), z.array(z.union([z.string(), z.number(), z.boolean(), z.null()]))]);

/** What a cursor belongs to: the same object, filter, sort and schema version, or it is refused. */
export const listFingerprint = (parts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(parts)).digest('base64url').slice(0, 12);

export const encodeCursor = (fingerprint: string, position: Position): string =>
  Buffer.from(JSON.stringify([fingerprint, position.id, position.values])).toString('base64url');

/** @throws ValidationError for a cursor of another list, or one that was made up */
export function decodeCursor(cursor: string, fingerprint: string): Position {
  const parsed = cursorSchema.safeParse(readJson(Buffer.from(cursor, 'base64url').toString()));
  if (!parsed.success || parsed.data[0] !== fingerprint) {
    throw ValidationError.at(
      ['cursor'],
      'This cursor belongs to another list. Start again from the first page.',
      'bad_cursor',
    );
  }
  const [, id, values] = parsed.data;
  return { id, values };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
