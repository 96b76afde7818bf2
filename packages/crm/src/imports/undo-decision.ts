import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import { decisionInput, decisionOf, type Overwrites } from '../undo/index.ts';
import { importIdInput } from './get.ts';

const decision = {
  ...decisionInput,
  conflicts: decisionInput.conflicts
    .unwrap()
    .default('keep')
    .describe(
      'What to do where someone has written since: refuse to undo anything, leave that as it is, or overwrite it.',
    ),
};

/** Which import is taken back, and what becomes of what someone has written since: it stays, unless one says otherwise. */
export const undoImportInput = importIdInput.extend(decision);
export type UndoImportInput = z.input<typeof undoImportInput>;

const storedDecision = z.object(decision);
export type UndoDecision = z.output<typeof storedDecision>;

/** Keeps the decision with the import, where every worker that takes the undo up finds it. */
export async function writeUndoDecision(tx: Connection, importId: string, decided: UndoDecision): Promise<void> {
  await tx.rows(sql`update imports set undo_decision = ${JSON.stringify(decided)}::jsonb where id = ${importId}::uuid`);
}

/** What the undo of an import overwrites, as it was decided when it was asked for. */
export async function undoOverwrites(db: Connection, importId: string): Promise<Overwrites> {
  const [found] = await db.objects<{ decided: unknown }>(
    sql`select undo_decision as decided from imports where id = ${importId}::uuid`,
  );
  return decisionOf(storedDecision.parse(found?.decided)).overwrites;
}
