import { failureOf } from '@cardinal/api/client';
import type { SchemaField } from '@cardinal/crm/schema';
import { noteSignedOut } from '#features/auth/signed-out.ts';
import { wordsOf } from '#trpc/index.ts';

/** A change that was refused, in words for a person; `cause` is the server's own answer. */
export class SaveError extends Error {
  override readonly name = 'SaveError';
  constructor(cause: unknown) {
    super(wordsOf(cause), { cause });
    if (failureOf(cause)?.code === 'unauthenticated') noteSignedOut();
  }
}

/** A field that someone else wrote meanwhile: both values, and the version that stands. */
export interface FieldConflict {
  readonly version: number;
  readonly yours: unknown;
  readonly theirs: unknown;
}

/** The record's version that the server has, when a refusal is about that; fields in conflict decide what to do. */
export function staleOf(error: unknown, id: string) {
  const failure = failureOf(error instanceof SaveError ? error.cause : error);
  return failure?.code === 'stale' ? failure.records?.find((record) => record.id === id) : undefined;
}

/** What an edit of a field collided with; null when the failure is another. */
export function conflictOf(error: unknown, id: string, field: SchemaField): FieldConflict | null {
  const stale = staleOf(error, id);
  const both = stale?.fields[field.custom ? `custom.${field.property}` : field.property];
  return stale && both ? { version: stale.version, ...both } : null;
}
