import type { Member } from './member.ts';

/** What the ledger knows of a member: by field, never anything that lets someone sign in. */
const fields = [
  'email',
  'username',
  'firstName',
  'lastName',
  'role',
  'status',
  'jobTitle',
  'phone',
  'avatarUrl',
  'bio',
  'externalId',
] as const satisfies readonly (keyof Member)[];

export type MemberDiff = Readonly<Partial<Record<(typeof fields)[number], readonly [unknown, unknown]>>>;

/** The fields in which two states of a member differ; of a new or removed one, those that it has. */
export function diffMembers(before: Partial<Member> | undefined, after: Partial<Member> | undefined): MemberDiff {
  const pairs = fields.map((field) => [field, [before?.[field] ?? null, after?.[field] ?? null]] as const);
  return Object.fromEntries(pairs.filter(([, [was, is]]) => was !== is));
}
