import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError, ForbiddenError, NotFoundError, ValidationError } from '../errors/index.ts';
import { newOperation, type OperationReference } from '../ledger/index.ts';
import { mayWriteField, requireCapability, requireScope } from '../permissions/index.ts';
import { updateRecords } from '../records/update.ts';
import { requireWithin } from '../roles/check.ts';
import { requireRole } from '../roles/stored.ts';
import { idInput } from './inputs.ts';
import { type Member, memberById } from './member.ts';
import {
  isProposed,
  mayHandOver,
  type Owned,
  ownedBy,
  partsOf,
  type TransferPart,
  transferPart,
} from './transfer-parts.ts';

export const transferInput = idInput.extend({
  /** Whose it will be: an active member. */
  to: z.uuid('This is not the id of a member.').toLowerCase(),
  /** What goes; what a preview proposes when left out. */
  parts: z.array(transferPart).min(1, 'Choose what goes.').max(200).optional(),
});

export const transferOutput = z.object({
  operationId: z.uuid(),
  /** How many records changed hands. */
  transferred: z.int(),
});

/** As many records as change hands in one transaction. */
const chunk = 500;

/**
 * Hands what a member owns over to another, some at a time, as one operation. Records in the trash stay whose they were,
 * and so do private views and schedules. What breaks off in between has handed over a part; the same again does the rest.
 * @throws ForbiddenError, NotFoundError, ValidationError for someone who cannot take over, ConflictError when there is nothing to
 *   hand over
 */
export async function transferRecords(
  context: Context,
  input: z.output<typeof transferInput>,
): Promise<z.output<typeof transferOutput>> {
  const { id, to, parts } = input;
  requireCapability(context.actor.role, 'manageMembers');
  const from = await context.db.transaction(async (tx) => {
    const member = await memberById(tx, id);
    const isSelf = context.actor.kind === 'user' && context.actor.userId === id;
    if (!isSelf) requireWithin(context, await requireRole(tx, member.role));
    await requireTaker({ ...context, db: tx }, member, to);
    return member;
  });
  const operation = newOperation('member.transfer');
  let transferred = 0;
  for (const part of chosenParts(context, parts)) {
    for (let moved = chunk; moved === chunk; transferred += moved) {
      moved = await context.db.transaction((tx) => moveSome({ ...context, db: tx }, part, { from, to }, operation));
    }
  }
  if (transferred === 0) throw new ConflictError(`${from.name} owns nothing of this. There is nothing to hand over.`);
  return { operationId: operation.id, transferred };
}

/** @throws ValidationError at `to` for someone who cannot take anything over */
async function requireTaker({ db }: Context, from: Pick<Member, 'id'>, to: string): Promise<void> {
  if (to === from.id) throw ValidationError.at(['to'], 'Choose another member.', 'same');
  // Held, so that nobody is shut out who is about to be handed something.
  const [row] = await db.rows(sql`select is_active and not is_deactivated from users where id = ${to}::uuid for share`);
  if (!row) throw ValidationError.at(['to'], 'There is no such member.', 'missing');
  if (row[0] !== true) throw ValidationError.at(['to'], 'Choose a member who is active.', 'inactive');
}

/** @throws NotFoundError for a part that there is not, ForbiddenError for one that the actor may not hand over */
function chosenParts(context: Context, chosen: readonly TransferPart[] | undefined): Owned[] {
  const all = partsOf(context);
  if (!chosen) return all.filter(isProposed);
  const { role } = context.actor;
  return chosen.map(({ object, state }) => {
    const part = all.find((one) => one.object === object && one.state === state);
    if (!part) throw new NotFoundError(`Nobody owns records of "${object}" that are "${state}".`);
    requireScope(role, part.of, 'update');
    if (mayWriteField(role, part.of, part.owner)) return part;
    throw new ForbiddenError(`The role ${role.name} may not say whose ${part.of.plural.toLowerCase()} are.`);
  });
}

/** The next records of a part. Returns how many there were: fewer than a chunk when it is over. */
async function moveSome(
  context: Context,
  part: Owned,
  { from, to }: { readonly from: Member; readonly to: string },
  operation: OperationReference,
): Promise<number> {
  await requireTaker(context, from, to);
  const rows = await context.db.rows(sql`select r.id from ${sql.identifier(part.of.table)} r
    where ${ownedBy(context, part, from.id)} and ${mayHandOver(context, part)} order by r.id limit ${chunk} for update`);
  if (rows.length === 0) return 0;
  const changes = rows.map(([id]) => ({ id: id as string, set: { [part.owner.property]: to } }));
  await updateRecords(context, part.object, changes, { operation });
  return rows.length;
}
