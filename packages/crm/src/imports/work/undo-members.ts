import type { Context } from '../../context/index.ts';
import type { OperationReference } from '../../ledger/index.ts';
import { withdrawInvitations } from '../../members/withdraw-invitations.ts';

/** Takes back invitations that nobody has accepted; returns how many. */
export async function undoMembers(context: Context, ids: readonly string[], undo: OperationReference): Promise<number> {
  let withdrawn = 0;
  for (let from = 0; from < ids.length; from += 1000) {
    const some = ids.slice(from, from + 1000);
    const { removed, deactivated } = await withdrawInvitations(context, some, undo);
    withdrawn += removed.length + deactivated.length;
  }
  return withdrawn;
}
