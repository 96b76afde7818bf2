import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { ConflictError, ForbiddenError, NotFoundError } from '../../src/errors/index.ts';
import {
  acceptInvitation,
  deactivateMember,
  invitationOf,
  inviteMember,
  inviteMemberInput,
  issueMemberLink,
  listMembers,
  resetPassword,
} from '../../src/members/index.ts';
import { currentSession } from '../../src/sessions/index.ts';
import { cookieHeader, inWorld, password } from '../sessions/world.ts';

const { db, guest, setUpAs, signInAs, as } = inWorld();
let admin: Context;
beforeAll(async () => {
  admin = as((await setUpAs('ada@example.com')).userId, 'admin');
});

const invite = (input: Record<string, unknown>) => inviteMember(admin, inviteMemberInput.parse(input));

test('an invited person signs up with the link, once', async () => {
  const { member, link } = await invite({
    firstName: ' Grace ',
    lastName: 'Hopper',
    email: 'Grace@Example.com',
    role: 'manager',
  });
  expect(member).toMatchObject({
    name: 'Grace Hopper',
    email: 'grace@example.com',
    username: 'grace.hopper',
    role: 'manager',
    status: 'invited',
  });
  expect(member.linkExpiresAt).toBe(link.expiresAt);
  await expect(signInAs('grace@example.com', { address: '198.51.100.9' })).rejects.toThrow(/do not go together/);
  expect(await invitationOf(guest(), link)).toMatchObject({
    purpose: 'signUp',
    email: 'grace@example.com',
    firstName: 'Grace',
    workspace: 'Acme',
  });

  const accept = () =>
    acceptInvitation(guest(), {
      token: link.token,
      email: 'grace@example.com',
      password,
      firstName: 'Grace',
      lastName: 'H',
    });
  const outcomes = await Promise.allSettled([accept(), accept()]);
  const signedIn = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
  expect(signedIn).toHaveLength(1);
  await expect(accept()).rejects.toThrow(NotFoundError);
  const session = await currentSession(guest({ cookieHeader: cookieHeader(signedIn[0] ?? { cookies: [] }) }));
  expect(session?.user).toMatchObject({ id: member.id, name: 'Grace H', role: { key: 'manager' } });
});

test('of the link only a hash is kept, and the ledger knows no secret', async () => {
  const { link } = await invite({ firstName: 'Secret' });
  const [invitations] = await db().rows(sql`select json_agg(i)::text from invitations i`);
  const [ledger] = await db().rows(sql`select json_agg(c)::text from changes c`);
  expect(String(invitations)).not.toContain(link.token);
  for (const secret of ['argon2', link.token, 'password']) expect(String(ledger)).not.toContain(secret);
});

test('a new link makes the old one useless', async () => {
  const { member, link: first } = await invite({ firstName: 'Rita' });
  const second = await issueMemberLink(admin, member);
  await expect(invitationOf(guest(), first)).rejects.toThrow(/Ask an admin for a new one/);
  expect(await invitationOf(guest(), second)).toMatchObject({ firstName: 'Rita', email: null });
});

test('a link ends after its time, and with its member', async () => {
  const { member, link } = await invite({ firstName: 'Olga' });
  await db().rows(sql`update invitations set expires_at = now() where user_id = ${member.id}::uuid`);
  await expect(invitationOf(guest(), link)).rejects.toThrow(NotFoundError);
  const again = await issueMemberLink(admin, member);
  await deactivateMember(admin, member);
  await expect(invitationOf(guest(), again)).rejects.toThrow(NotFoundError);
  await expect(issueMemberLink(admin, member)).rejects.toThrow(/Reactivate them first/);
});

test.each(['', 'x', 'a\0b', "' or 1=1 --", 'x'.repeat(1_000_000)])('a made-up token opens nothing', async (token) => {
  await expect(invitationOf(guest(), { token })).rejects.toThrow(NotFoundError);
});

test('an address that is taken is refused at its field, by name or by constraint', async () => {
  await expect(invite({ firstName: 'Other', email: 'ada@example.com' })).rejects.toMatchObject({
    code: 'conflict',
    issues: [{ path: ['email'], code: 'taken' }],
  });
  const { link } = await invite({ firstName: 'Nora' });
  const accepted = acceptInvitation(guest(), {
    token: link.token,
    email: 'ada@example.com',
    password,
    firstName: 'Nora',
  });
  await expect(accepted).rejects.toMatchObject({ code: 'conflict', issues: [{ path: ['email'] }] });
  expect(await invitationOf(guest(), link)).toMatchObject({ purpose: 'signUp' });
});

test('a weak password is refused when signing up', async () => {
  const { link } = await invite({ firstName: 'Wendy' });
  const accept = (chosen: string) =>
    acceptInvitation(guest(), { token: link.token, email: 'wendy@example.com', password: chosen, firstName: 'W' });
  await expect(accept('wendy@example.com')).rejects.toThrow(/not your e-mail address/);
  await expect(accept('Password123')).rejects.toThrow(/Too many people/);
  await expect(accept('1234567890')).rejects.toThrow(/Too many people/);
});

test('an admin gives a member a link for a new password; it ends the sessions and works once', async () => {
  const { member, link } = await invite({ firstName: 'Paula' });
  const first = await acceptInvitation(guest(), {
    token: link.token,
    email: 'paula@example.com',
    password,
    firstName: 'Paula',
  });
  const reset = await issueMemberLink(admin, member);
  expect(await invitationOf(guest(), reset)).toMatchObject({ purpose: 'newPassword', email: 'paula@example.com' });
  await expect(
    acceptInvitation(guest(), { token: reset.token, email: 'x@example.com', password, firstName: 'X' }),
  ).rejects.toThrow(ConflictError);
  const second = await resetPassword(guest(), { token: reset.token, password: 'quite another secret' });
  expect(await currentSession(guest({ cookieHeader: cookieHeader(first) }))).toBeNull();
  expect((await currentSession(guest({ cookieHeader: cookieHeader(second) })))?.user.id).toBe(member.id);
  await expect(resetPassword(guest(), { token: reset.token, password: 'a third long secret' })).rejects.toThrow(
    NotFoundError,
  );
  await expect(signInAs('paula@example.com', { address: '198.51.100.20' })).rejects.toThrow(/do not go together/);
  await signInAs('paula@example.com', { address: '198.51.100.20' }, 'quite another secret');
});

test.each(['manager', 'member', 'viewer'] as const)('a %s may not invite', async (role) => {
  await expect(inviteMember(as(null, role), { firstName: 'Mallory', role: 'admin' })).rejects.toThrow(ForbiddenError);
});

test('usernames are made from names, and unique', async () => {
  const made = [];
  for (const firstName of ['Zoë Müller', 'Zoe Muller', 'zoe.muller', '王', '李']) {
    made.push((await invite({ firstName, email: `u${made.length}@example.com` })).member.username);
  }
  expect(made).toEqual(['zoe.muller', 'zoe.muller2', 'zoe.muller3', 'u3', 'u4']);
});

test('the list is searched by name and address, and wildcards are letters', async () => {
  const names = async (search: string) => (await listMembers(admin, { search })).map(({ name }) => name);
  expect(await names('grace@')).toEqual(['Grace H']);
  expect(await names('PAUL')).toEqual(['Paula']);
  expect(await names('%')).toEqual([]);
  expect((await listMembers(admin, { status: ['deactivated'] })).map(({ name }) => name)).toEqual(['Olga']);
});
