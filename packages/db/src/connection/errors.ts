import postgres from 'postgres';

/** The constraint that a statement broke, with its kind; undefined for every other failure. */
export function constraintOf(
  error: unknown,
): { kind: 'unique' | 'foreign_key' | 'check' | 'not_null'; name: string; detail: string } | undefined {
  const cause = error instanceof Error && error.cause instanceof postgres.PostgresError ? error.cause : error;
  if (!(cause instanceof postgres.PostgresError)) return undefined;
  const kind = kinds[cause.code];
  return kind && { kind, name: cause.constraint_name ?? cause.column_name ?? '', detail: cause.detail ?? '' };
}

const kinds: Readonly<Record<string, 'unique' | 'foreign_key' | 'check' | 'not_null'>> = {
  '23502': 'not_null',
  '23503': 'foreign_key',
  '23505': 'unique',
  '23514': 'check',
};

/** Serialisation failures and deadlocks: the same transaction may succeed when run again. */
export function isTransient(error: unknown): boolean {
  return error instanceof postgres.PostgresError && ['40001', '40P01'].includes(error.code);
}
