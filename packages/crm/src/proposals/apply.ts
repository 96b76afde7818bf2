import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { type CardinalError, NotFoundError, StaleError, ValidationError } from '../errors/index.ts';
import { newOperation, type OperationReference, recordOperation } from '../ledger/index.ts';
import { requireCapability } from '../permissions/index.ts';
import { type CommandResult, createRecords } from '../records/create.ts';
import { recordInputOf } from '../records/record-input.ts';
import { type UpdateInput, updateRecords } from '../records/update.ts';
import { objectOf } from '../schema/index.ts';
import { type Decider, recordDecision, requireDecider, requireOpen } from './decide.ts';
import { readProposal } from './get.ts';
import type { DraftedChange } from './proposal.ts';

export const applyProposalInput = z.strictObject({
  id: z.uuid().toLowerCase(),
  /** What the person would rather have written: values by path, by the index of the change. */
  edits: z
    .array(z.strictObject({ index: z.int().min(0), values: z.record(z.string(), z.unknown()) }))
    .max(20)
    .default([]),
  /** The versions that the person has looked at, where records changed since the proposal was made. */
  seen: z
    .array(z.strictObject({ id: z.uuid().toLowerCase(), version: z.int32().positive() }))
    .max(20)
    .default([]),
});

/** What applying a proposal did. */
export interface AppliedProposal {
  readonly operationId: string;
  readonly records: readonly { readonly object: string; readonly id: string; readonly version: number }[];
}

/**
 * Applies a proposal as the person who says so: through the commands that anyone writes with, in one operation, with their
 * permission. A record that changed in the same fields meanwhile is not overwritten; the proposal then waits on.
 * @throws ForbiddenError, StaleError (which leave it open); ConflictError when it is decided already; NotFoundError and
 *   ValidationError when it cannot be applied any more, which is then its status
 */
export async function applyProposal(
  context: Context,
  input: z.input<typeof applyProposalInput>,
): Promise<AppliedProposal> {
  const given = applyProposalInput.parse(input);
  requireCapability(context.actor.role, 'approveProposals');
  const by = requireDecider(context);
  try {
    return await context.db.transaction(async (tx) => {
      const inside = { ...context, db: tx };
      const stored = await readProposal(inside, given.id, { lock: true });
      requireOpen(stored);
      const operation = newOperation('proposal.apply');
      await recordOperation(tx, context, operation);
      const records = [];
      for (const [index, change] of stored.changes.entries()) {
        records.push(await write(inside, operation, edited(change, given, index), given.seen));
      }
      await recordDecision(inside, given.id, { status: 'applied', by, operationId: operation.id, result: records });
      return { operationId: operation.id, records };
    });
  } catch (error) {
    // An edit that is not right is corrected and tried again; what was proposed cannot be.
    if (given.edits.length === 0 && cannotBe(error)) await markFailed(context, given.id, by, error);
    throw error;
  }
}

function edited(change: DraftedChange, { edits }: z.output<typeof applyProposalInput>, index: number): DraftedChange {
  const edit = edits.find((one) => one.index === index);
  return edit ? { ...change, values: { ...change.values, ...edit.values } } : change;
}

async function write(
  context: Context,
  operation: OperationReference,
  { kind, object: key, id, version, values }: DraftedChange,
  seen: readonly { readonly id: string; readonly version: number }[],
): Promise<AppliedProposal['records'][number]> {
  const object = objectOf(context.schema, key);
  const set = recordInputOf(object, values);
  const against = seen.find((one) => one.id === id)?.version ?? version;
  const { records } =
    kind === 'create' || id === null
      ? await createRecords(context, key, [set], { operation })
      : await updateOver(context, key, { id, set, ...(against !== null && { version: against }) }, operation);
  const [record] = records;
  if (!record) throw new Error('a command answers with the records that it was given');
  return { object: key, ...record };
}

/** A change of other fields meanwhile is no reason to ask again. */
async function updateOver(
  context: Context,
  key: string,
  update: UpdateInput,
  operation: OperationReference,
): Promise<CommandResult> {
  try {
    return await updateRecords(context, key, [update], { operation });
  } catch (error) {
    const stale = error instanceof StaleError ? error.records[0] : undefined;
    if (!stale || Object.keys(stale.fields).length > 0) throw error;
    return await updateRecords(context, key, [{ ...update, version: stale.version }], { operation });
  }
}

/** Whether what was proposed will not become possible by waiting. */
const cannotBe = (error: unknown): error is CardinalError =>
  error instanceof ValidationError || error instanceof NotFoundError;

async function markFailed(context: Context, id: string, by: Decider, error: CardinalError): Promise<void> {
  await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const stored = await readProposal(inside, id, { lock: true });
    if (stored.status === 'suggested')
      await recordDecision(inside, id, { status: 'failed', by, remark: error.message });
  });
}
