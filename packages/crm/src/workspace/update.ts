import type { Connection } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { newOperation, type OperationReference, recordChanges, recordOperation } from '../ledger/index.ts';
import { requireCapability } from '../permissions/index.ts';
import {
  countryInput,
  currencyInput,
  readWorkspace,
  timeZoneInput,
  type Workspace,
  workspaceName,
} from './workspace.ts';

export const updateWorkspaceInput = z.strictObject({
  name: workspaceName.optional(),
  currency: currencyInput.optional(),
  country: countryInput.optional(),
  timeZone: timeZoneInput.optional(),
});
export type WorkspaceChange = z.output<typeof updateWorkspaceInput>;

/** Changes what is given of the workspace. Amounts keep the currency that they have. */
export async function updateWorkspace(context: Context, change: WorkspaceChange): Promise<Workspace> {
  requireCapability(context.actor.role, 'manageWorkspace');
  return context.db.transaction((tx) => writeWorkspace(tx, context, change, newOperation('workspace.update')));
}

/** In the ledger the workspace is a thing of its own, always with this id. */
const ledgerId = '00000000-0000-0000-0000-000000000001';

/** The change and its entry in the ledger, as part of an operation. */
export async function writeWorkspace(
  tx: Connection,
  context: Pick<Context, 'actor' | 'requestId'>,
  change: WorkspaceChange,
  operation: OperationReference,
): Promise<Workspace> {
  await tx.rows(sql`select 1 from workspace for update`);
  const before = await readWorkspace(tx);
  const after = { ...before, ...(JSON.parse(JSON.stringify(change)) as WorkspaceChange) };
  const keys = (Object.keys(before) as (keyof Workspace)[]).filter((key) => before[key] !== after[key]);
  if (keys.length === 0) return before;
  await tx.rows(sql`update workspace set name = ${after.name}, currency = ${after.currency}, country = ${after.country},
    time_zone = ${after.timeZone}`);
  await recordOperation(tx, context, operation);
  const diff = Object.fromEntries(keys.map((key) => [key, [before[key], after[key]] as const]));
  await recordChanges(tx, operation.id, 'workspace', [{ id: ledgerId, action: 'update', diff }]);
  return readWorkspace(tx);
}
