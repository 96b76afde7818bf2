/**
 * Something that the person at the keyboard can put right. Its message is one plain sentence (what is wrong, what to
 * do); the scripts print it alone, without a stack, and exit with code 1.
 */
export class StartupError extends Error {
  override readonly name = 'StartupError';
}

/** The `code` of a system or database error (`ENOENT`, `28P01`, …), or '' where there is none. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
