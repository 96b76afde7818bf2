/** What came of an operation that may fail in a way that a person can read. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly message: string };

/** Codes of failures that say what to do; every other one is the error page's. */
const known = new Set(['NOT_FOUND', 'BAD_REQUEST', 'FORBIDDEN', 'CONFLICT', 'TOO_MANY_REQUESTS']);

/** The value, or the words of the failure; what nobody expected is thrown on. */
export async function readable<T>(work: Promise<T>): Promise<Outcome<T>> {
  try {
    return { ok: true, value: await work };
  } catch (error) {
    if (error instanceof Error && 'code' in error && known.has(String(error.code))) {
      return { ok: false, message: error.message };
    }
    throw error;
  }
}
