/** Postgres keeps a prepared statement, plan and all, for as long as its connection lives. */
export interface Repeats {
  /** How many different statements are kept prepared at a time. */
  readonly most: number;
  /** After this long the choice begins anew, so that what nobody sends any more makes room. */
  readonly renewMs: number;
}

/** The driver renews each connection within the hour, so that one never holds more than 2 × 200 statements. */
const usual: Repeats = { most: 200, renewMs: 3_600_000 };

/**
 * Tells which statements are worth preparing: those that come again, up to a number. Every filter and sort that people
 * compose is a statement of its own; without a bound, all of them would stay in the memory of every connection.
 * The driver has no such bound, and a statement that is taken from it (`DEALLOCATE`) fails once more where it is sent
 * within a transaction; so it is decided before, and what is prepared stays until its connection is renewed.
 */
export function repeatedStatements({ most, renewMs }: Repeats = usual): (text: string, params: unknown[]) => boolean {
  const once = new Set<string>();
  const kept = new Set<string>();
  let since = performance.now();
  return (text, params) => {
    if (performance.now() - since > renewMs) {
      once.clear();
      kept.clear();
      since = performance.now();
    }
    const key = `${text}\0${params.map(kindOf).join('')}`;
    if (kept.has(key)) return true;
    if (kept.size >= most) return false;
    if (once.delete(key)) {
      kept.add(key);
      return true;
    }
    if (once.size >= most) once.clear();
    once.add(key);
    return false;
  };
}

/** The driver prepares a text once for each row of types that it infers from the values (its `inferType`). */
function kindOf(value: unknown): string {
  if (Array.isArray(value)) return kindOf(value[0]);
  if (value instanceof Date) return 'd';
  if (value instanceof Uint8Array) return 'u';
  if (typeof value === 'boolean') return 'b';
  return typeof value === 'bigint' ? 'i' : '.';
}
