import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { ConflictError } from '../../errors/index.ts';
import { beatMs } from './leftovers.ts';

/**
 * Says every few seconds that a conversion goes on.
 * @returns `check` throws what went wrong with that, a ConflictError when someone took it for ended
 */
export function keepBeating(db: Connection, id: string): { readonly check: () => void; readonly stop: () => void } {
  let failure: unknown;
  const beat = async () => {
    const rows = await db.rows(sql`update field_conversions set beat_at = now() where id = ${id}::uuid returning 1`);
    if (rows.length === 0) failure = new ConflictError('This was taken for broken off, and its columns were removed.');
  };
  const timer = setInterval(() => {
    beat().catch((error: unknown) => {
      failure = error;
    });
  }, beatMs);
  timer.unref();
  return {
    check: () => {
      if (failure !== undefined) throw failure;
    },
    stop: () => clearInterval(timer),
  };
}
