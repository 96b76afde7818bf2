import postgres from 'postgres';

/** The constraint that a statement broke, with its kind; undefined for every other failure. */
export function constraintOf(
  error: unknown,
): { kind: 'unique' | 'foreign_key' | 'check' | 'not_null'; name: string; detail: string } | undefined {
  const cause = postgresErrorOf(error);
  const kind = cause && kinds[cause.code];
  return kind && { kind, name: cause.constraint_name ?? cause.column_name ?? '', detail: cause.detail ?? '' };
}

const kinds: Readonly<Record<string, 'unique' | 'foreign_key' | 'check' | 'not_null'>> = {
  // RESTRICT, from PostgreSQL 18 on.
  '23001': 'foreign_key',
  '23502': 'not_null',
  '23503': 'foreign_key',
  '23505': 'unique',
  '23514': 'check',
};

/**
 * Serialisation failures, deadlocks, and a prepared statement whose columns have other types by now (outside of transactions
 * the driver prepares it anew by itself): the same transaction may succeed when run again.
 */
export function isTransient(error: unknown): boolean {
  const cause = postgresErrorOf(error);
  return ['40001', '40P01'].includes(cause?.code ?? '') || cause?.routine === 'RevalidateCachedQuery';
}

const codeOf = (error: unknown): string | undefined => postgresErrorOf(error)?.code;

/** A lock was not to be had within `lock_timeout`. */
export const isLockTimeout = (error: unknown): boolean => codeOf(error) === '55P03';

/** A statement spoke of a table or column that is not there, or is of another type by now: the schema has changed. */
export const isOutdated = (error: unknown): boolean => ['42P01', '42703', '42804'].includes(codeOf(error) ?? '');

/** What PostgreSQL said, also where Drizzle wrapped it. */
function postgresErrorOf(error: unknown): postgres.PostgresError | undefined {
  const cause = error instanceof Error && error.cause instanceof postgres.PostgresError ? error.cause : error;
  return cause instanceof postgres.PostgresError ? cause : undefined;
}
