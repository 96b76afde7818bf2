import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { ConflictError, ForbiddenError, RateLimitedError } from '../../src/errors/index.ts';
import {
  acceptInvitation,
  deactivateMember,
  endMemberSessions,
  inviteMember,
  inviteMemberInput,
  listMembers,
  reactivateMember,
  updateMember,
  updateMemberInput,
  updateProfile,
  updateProfileInput,
} from '../../src/members/index.ts';
import { changePassword, currentSession, endSession, listSessions } from '../../src/sessions/index.ts';
import { cookieHeader, inWorld, password } from '../sessions/world.ts';

const { db, guest, setUpAs, signInAs, as } = inWorld();
let admin: Context;
beforeAll(async () => {
  admin = as((await setUpAs('ada@example.com')).userId, 'admin');
});

/** Someone who has signed up. */
async function join(firstName: string, role: 'admin' | 'member' = 'member') {
  const { member, link } = await inviteMember(admin, inviteMemberInput.parse({ firstName, role }));
  const email = `${firstName.toLowerCase()}@example.com`;
  const signedIn = await acceptInvitation(guest(), { token: link.token, email, password, firstName });
  return { id: member.id, email, cookies: cookieHeader(signedIn), context: as(member.id, role) };
}

const sessionOf = (cookies: string) => currentSession(guest({ cookieHeader: cookies }));
const lastOperation = async (id: string) => {
  const [row] = await db().objects<{ kind: string; diff: object }>(sql`
    select o.kind, c.diff from changes c join operations o on o.id = c.operation_id
    where c.object = 'user' and c.record_id = ${id}::uuid order by c.id desc limit 1`);
  return row;
};

test('deactivation ends sessions at once and keeps the member out until they are let in again', async () => {
  const grace = await join('Grace');
  expect(await sessionOf(grace.cookies)).not.toBeNull();
  expect(await deactivateMember(admin, grace)).toMatchObject({ status: 'deactivated' });
  expect(await sessionOf(grace.cookies)).toBeNull();
  expect(await lastOperation(grace.id)).toEqual({
    kind: 'member.deactivate',
    diff: { status: ['active', 'deactivated'] },
  });
  await expect(signInAs(grace.email, { address: '198.51.100.1' })).rejects.toThrow(/do not go together/);
  await reactivateMember(admin, grace);
  expect(await sessionOf(grace.cookies)).toBeNull();
  await signInAs(grace.email, { address: '198.51.100.1' });
});

test('of the last two admins one stays, when both are demoted, or shut out, at the same time', async () => {
  const other = await join('Otto', 'admin');
  const demote = (id: string) => updateMember(admin, { id, role: 'member' });
  const demoted = await Promise.allSettled([demote(other.id), demote(admin.actor.userId ?? '')]);
  expect(demoted.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  for (const outcome of demoted)
    if (outcome.status === 'rejected') expect(outcome.reason).toBeInstanceOf(ConflictError);

  await Promise.allSettled([
    updateMember(admin, { id: other.id, role: 'admin' }),
    updateMember(admin, { id: admin.actor.userId ?? '', role: 'admin' }),
  ]);
  const shut = await Promise.allSettled([
    deactivateMember(admin, other),
    updateMember(admin, { id: admin.actor.userId ?? '', role: 'viewer' }),
  ]);
  expect(shut.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const rejected = shut.find((outcome) => outcome.status === 'rejected');
  expect(rejected).toMatchObject({
    reason: { message: expect.stringMatching(/is the last admin\. Make someone else/) },
  });
  await db().rows(sql`update users set is_deactivated = false`);
  await db().rows(
    sql`update profiles set role = 'admin' where user_id = any(${sql.param([other.id, admin.actor.userId])}::uuid[])`,
  );
});

test('a person changes their own profile, and nothing that lets them do more', async () => {
  const nina = await join('Nina');
  const input = updateProfileInput.parse({
    lastName: 'Simone',
    phone: '(415) 555-2671',
    bio: '  sings ',
    avatarUrl: 'example.com/n.png',
  });
  expect(await updateProfile(nina.context, input)).toMatchObject({
    name: 'Nina Simone',
    phone: '+14155552671',
    bio: 'sings',
    avatarUrl: 'https://example.com/n.png',
    role: 'member',
  });
  expect(await updateProfile(nina.context, updateProfileInput.parse({ phone: '', bio: null }))).toMatchObject({
    phone: null,
    bio: null,
    lastName: 'Simone',
  });
  expect(updateProfileInput.safeParse({ role: 'admin' }).success).toBe(false);
  await expect(updateProfile(nina.context, updateProfileInput.parse({ phone: 'call me' }))).rejects.toMatchObject({
    issues: [{ path: ['phone'] }],
  });
  await expect(updateMember(nina.context, { id: nina.id, role: 'admin' })).rejects.toThrow(ForbiddenError);
  await expect(updateProfile(as(null, 'admin'), {})).rejects.toThrow(ForbiddenError);
});

test.each([
  [{ firstName: '' }, 'firstName'],
  [{ lastName: 'x'.repeat(1_000_000) }, 'lastName'],
  [{ jobTitle: 'a\0' }, 'jobTitle'],
  [{ bio: 'a\0' }, 'bio'],
  [{ avatarUrl: 'javascript:alert(1)' }, 'avatarUrl'],
])('%o is refused at its field', (input, field) => {
  expect(updateProfileInput.safeParse(input).error?.issues).toMatchObject([{ path: [field] }]);
});

test('an admin changes role and address; a new role counts at the next request', async () => {
  const rosa = await join('Rosa');
  const change = updateMemberInput.parse({
    id: rosa.id,
    role: 'manager',
    email: 'ROSA@new.example.com',
    jobTitle: 'Lead',
  });
  await updateMember(admin, change);
  expect((await sessionOf(rosa.cookies))?.user).toMatchObject({
    role: { key: 'manager' },
    email: 'rosa@new.example.com',
  });
  expect(await lastOperation(rosa.id)).toEqual({
    kind: 'member.update',
    diff: {
      role: ['member', 'manager'],
      email: ['rosa@example.com', 'rosa@new.example.com'],
      jobTitle: [null, 'Lead'],
    },
  });
  await expect(updateMember(admin, { id: rosa.id, email: null })).rejects.toMatchObject({
    issues: [{ path: ['email'] }],
  });
  await expect(updateMember(admin, { id: rosa.id, email: 'ada@example.com' })).rejects.toThrow(
    /Another member has this/,
  );
});

test('phone numbers and what managing needs are told to who manages, and to oneself', async () => {
  const vera = await join('Vera');
  const walt = await join('Walt');
  await updateProfile(vera.context, updateProfileInput.parse({ phone: '(415) 555-2671' }));
  await db().rows(sql`update users set external_id = 'ext-vera' where id = ${vera.id}::uuid`);
  const { member } = await inviteMember(admin, inviteMemberInput.parse({ firstName: 'Invited' }));
  const seen = async (context: Context, id: string) => {
    const found = (await listMembers(context)).find((one) => one.id === id);
    return [found?.phone, found?.externalId, typeof found?.linkExpiresAt];
  };
  expect(await seen(admin, vera.id)).toEqual(['+14155552671', 'ext-vera', 'object']);
  expect(await seen(vera.context, vera.id)).toEqual(['+14155552671', 'ext-vera', 'object']);
  expect(await seen(walt.context, vera.id)).toEqual([null, null, 'object']);
  expect(await seen(admin, member.id)).toEqual([null, null, 'string']);
  expect(await seen(walt.context, member.id)).toEqual([null, null, 'object']);
});

test('changing a password needs the old one and ends every other session', async () => {
  const paul = await join('Paul');
  const elsewhere = cookieHeader(await signInAs(paul.email, { address: '198.51.100.5' }));
  const here = await sessionOf(paul.cookies);
  const context = { ...guest(), ...paul.context, session: here };
  const change = (oldPassword: string, newPassword: string) => changePassword(context, { oldPassword, newPassword });
  await expect(change('not the password', 'quite another secret')).rejects.toMatchObject({
    issues: [{ path: ['oldPassword'] }],
  });
  await expect(change(password, password)).rejects.toMatchObject({ issues: [{ path: ['newPassword'], code: 'same' }] });
  await expect(change(password, paul.email)).rejects.toMatchObject({
    issues: [{ path: ['newPassword'], code: 'weak' }],
  });
  expect(await change(password, 'quite another secret')).toEqual({ endedSessions: 1 });
  expect(await sessionOf(elsewhere)).toBeNull();
  expect(await sessionOf(paul.cookies)).not.toBeNull();
  expect(await lastOperation(paul.id)).toEqual({ kind: 'member.changePassword', diff: {} });
  await signInAs(paul.email, { address: '198.51.100.6' }, 'quite another secret');
});

test('whoever sits at an open browser cannot try passwords without end', async () => {
  const tess = await join('Tess');
  const context = { ...guest(), ...tess.context, session: null };
  const guess = () =>
    changePassword(context, { oldPassword: 'a guess', newPassword: 'quite another secret' }).catch(
      (error: unknown) => error,
    );
  for (let n = 0; n < 5; n += 1) expect(await guess()).toMatchObject({ code: 'invalid' });
  expect(await guess()).toBeInstanceOf(RateLimitedError);
});

test('a person sees and ends their own sessions, an admin ends all of a member', async () => {
  const uma = await join('Uma');
  const second = cookieHeader(await signInAs(uma.email, { address: '198.51.100.7', userAgent: 'Phone\0/2' }));
  const sessions = await listSessions(uma.context);
  expect(sessions.map(({ userAgent }) => userAgent)).toEqual(['Phone/2', 'Test/1']);
  await endSession(uma.context, { id: sessions[0]?.id ?? '' });
  expect(await sessionOf(second)).toBeNull();
  const foreign = (await sessionOf((await join('Xena')).cookies))?.id ?? '';
  await expect(endSession(uma.context, { id: foreign })).rejects.toThrow(/ended already/);
  expect(await endMemberSessions(admin, uma)).toEqual({ ended: 1 });
  expect(await sessionOf(uma.cookies)).toBeNull();
});
