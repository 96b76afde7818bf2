import type { Context } from '../../context/index.ts';
import type { OperationReference } from '../../ledger/index.ts';
import { inviteMembers, type MemberToInvite } from '../../members/invite-members.ts';
import type { Applied } from './apply.ts';
import type { ReadingPlan } from './reader.ts';
import { blameRows } from './refused.ts';
import type { PlannedRow } from './types.ts';

/** Invites the people of some rows; those who are on the team already are left as they are. */
export async function applyMembers(
  context: Context,
  plan: ReadingPlan,
  rows: readonly PlannedRow[],
  operation: OperationReference,
): Promise<Applied> {
  const fresh = rows.filter((row) => row.outcome === 'create');
  const people = fresh.map(({ values }) => personOf(values));
  const invited = await blameRows(plan, fresh, () => inviteMembers(context, people, operation));
  const records = new Map(fresh.map(({ row }, index) => [row.line, invited[index]?.id ?? '']));
  const skipped = new Map(
    fresh
      .filter((_, index) => !invited[index]?.created)
      .map(({ row }) => [row.line, 'This person is on the team already.']),
  );
  return { records, made: [], skipped };
}

/** The person that a row speaks of; a name in one is parted at its first space. */
export function personOf(values: ReadonlyMap<string, unknown>): MemberToInvite {
  const text = (path: string) => values.get(path) as string | undefined;
  const [first = '', ...rest] = (text('fullName') ?? '').trim().split(/\s+/);
  return {
    firstName: text('firstName') ?? first,
    lastName: text('lastName') ?? (rest.join(' ') || null),
    email: text('email') ?? null,
    jobTitle: text('jobTitle') ?? null,
    externalId: text('externalId') ?? null,
    role: text('role') ?? 'member',
  };
}
