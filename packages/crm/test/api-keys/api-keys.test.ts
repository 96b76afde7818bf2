import { createHash } from 'node:crypto';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { authenticateApiKey, createApiKey, listApiKeys, revokeApiKey } from '../../src/api-keys/index.ts';
import type { Context } from '../../src/context/index.ts';
import { recentChanges, recordHistory } from '../../src/history/index.ts';
import { deactivateMember, memberIdInput, reactivateMember, updateMember } from '../../src/members/index.ts';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { changePassword, endOtherSessions, listSessions } from '../../src/sessions/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { change, makeOne, read, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const { admin, manager, member, viewer } = shippedRoles;
const newKey = (by: Context, role: 'admin' | 'manager' | 'member' | 'viewer' = 'admin', name = 'Zapier') =>
  createApiKey(by, { name, role });
const withKey = async (token: string): Promise<Context> => ({
  ...world.admin,
  actor: await authenticateApiKey(world.db, token),
});

test('the secret is told once and kept as a hash alone', async () => {
  const { key, token } = await newKey(world.admin);
  expect(token).toMatch(/^crd_[\w-]{43}$/);
  expect(key).toMatchObject({ name: 'Zapier', role: 'admin', prefix: token.slice(0, 10), status: 'active' });
  const [row] = await world.db.rows(
    sql`select to_jsonb(k)::text, token_hash from api_keys k where id = ${key.id}::uuid`,
  );
  expect(row?.[0]).not.toContain(token);
  expect(row?.[1]).toBe(createHash('sha256').update(token).digest('hex'));
  const [ledger] = await world.db.rows(sql`select o.kind, o.actor_kind, c.diff::text from operations o
    join changes c on c.operation_id = o.id where c.record_id = ${key.id}::uuid`);
  expect(ledger?.slice(0, 2)).toEqual(['apiKey.create', 'user']);
  expect(ledger?.[2]).toContain('Zapier');
  for (const secret of [token, token.slice(4), row?.[1]]) expect(ledger?.[2]).not.toContain(secret);
});

test('a key acts with its role, for who made it, and the ledger says with which key', async () => {
  const { key, token } = await newKey(world.admin, 'member', 'Website form');
  const context = await withKey(token);
  expect(context.actor).toMatchObject({ kind: 'key', keyId: key.id, userId: world.admin.actor.userId });
  expect(context.actor.role.key).toBe('member');
  const id = await makeOne(context, 'vessel', { name: 'Argo' });
  expect(await read(context, 'vessel', id)).toMatchObject({ ownerId: world.admin.actor.userId });
  const history = await recordHistory(world.admin, 'vessel', { id });
  expect(history.entries[0]?.actor).toMatchObject({ kind: 'key', name: 'Website form' });
  const recent = await recentChanges(world.admin, {});
  expect(recent.entries[0]?.records[0]?.change.actor).toMatchObject({ kind: 'key', name: 'Website form' });
});

test('a key that was revoked, has expired, was never made or is cut off does not work', async () => {
  const revoked = await newKey(world.admin);
  await revokeApiKey(world.admin, { id: revoked.key.id });
  expect(await refusal(authenticateApiKey(world.db, revoked.token))).toMatchObject({
    code: 'unauthenticated',
    message: expect.stringContaining('revoked'),
  });
  const expired = await createApiKey(world.admin, { name: 'Old', role: 'viewer', expiresInDays: 1 });
  expect(expired.key.expiresAt).not.toBeNull();
  await world.db.rows(sql`update api_keys set expires_at = now() where id = ${expired.key.id}::uuid`);
  expect((await refusal(authenticateApiKey(world.db, expired.token))).message).toContain('expired');
  for (const token of [
    '',
    'crd_',
    `crd_${'x'.repeat(43)}`,
    expired.token.slice(0, -1),
    expired.token.slice(4),
    'x'.repeat(9999),
  ]) {
    expect((await refusal(authenticateApiKey(world.db, token))).message).toContain('not valid');
  }
});

test('a key whose maker is deactivated rests, and works again when they are back', async () => {
  const maker = await world.as(admin);
  const { token } = await newKey(maker);
  const id = memberIdInput.parse({ id: maker.actor.userId });
  await deactivateMember(world.admin, id);
  const refused = await refusal(authenticateApiKey(world.db, token));
  expect(refused.code).toBe('unauthenticated');
  expect(refused.message).not.toMatch(/deactivated|member/);
  await reactivateMember(world.admin, id);
  await expect(authenticateApiKey(world.db, token)).resolves.toBeDefined();
});

test('a key never reaches further than who made it, on the day and afterwards', async () => {
  for (const role of [manager, member, viewer])
    expect((await refusal(newKey(await world.as(role), 'viewer'))).code).toBe('forbidden');
  const keeper: Role = { ...member, capabilities: ['manageKeys'] };
  const keeping = await world.as(keeper);
  expect((await refusal(newKey(keeping, 'manager'))).code).toBe('forbidden');
  await expect(newKey(keeping, 'viewer')).resolves.toBeDefined();
  const maker = await world.as(admin);
  const { token } = await newKey(maker, 'admin');
  await updateMember(world.admin, { id: maker.actor.userId, role: 'viewer' });
  const demoted = await withKey(token);
  expect((await refusal(makeOne(demoted, 'vessel', { name: 'No' }))).code).toBe('forbidden');
  expect((await refusal(listApiKeys(demoted))).code).toBe('forbidden');
});

test('a key makes no keys, and is not the person who made it', async () => {
  const { token } = await newKey(world.admin);
  const context = await withKey(token);
  expect((await refusal(newKey(context))).code).toBe('forbidden');
  const visit = {
    ...context,
    session: null,
    address: '192.0.2.1',
    userAgent: null,
    cookieHeader: '',
    appUrl: '',
    appSecret: '',
  };
  for (const command of [
    () => listSessions(context),
    () => endOtherSessions(visit),
    () => changePassword(visit, { oldPassword: 'x', newPassword: 'a long enough secret' }),
  ]) {
    expect((await refusal(command())).code).toBe('forbidden');
  }
});

test('the local operator makes keys too; they belong to nobody', async () => {
  const local: Context = { ...world.admin, actor: { kind: 'local', userId: null, role: admin } };
  const { key, token } = await newKey(local, 'manager', 'From the shell');
  expect(key.createdBy).toBeNull();
  const context = await withKey(token);
  const id = await makeOne(context, 'vessel', { name: 'Local' });
  expect(await read(context, 'vessel', id)).toMatchObject({ ownerId: null });
  await change(context, 'vessel', id, { name: 'Locally' });
});

test('regression: what belongs to nobody is not the own of a key that belongs to nobody', async () => {
  const local: Context = { ...world.admin, actor: { kind: 'local', userId: null, role: admin } };
  const { token } = await newKey(local, 'member');
  const context = await withKey(token);
  const id = await makeOne(context, 'vessel', { name: 'Driftwood' });
  expect((await refusal(trash(context, 'vessel', id))).code).toBe('forbidden');
  const ownOnly = { ...member, records: { ...member.records, create: 'own' } } satisfies Role;
  const own: Context = { ...context, actor: { ...context.actor, role: ownOnly } };
  expect((await refusal(makeOne(own, 'vessel', { name: 'Mine' }))).code).toBe('forbidden');
});

test('the last use is written once a minute, however many requests come at once', async () => {
  const { key, token } = await newKey(world.admin);
  expect(key.lastUsedAt).toBeNull();
  await Promise.all(Array.from({ length: 8 }, () => authenticateApiKey(world.db, token)));
  const used = async () => (await listApiKeys(world.admin)).find(({ id }) => id === key.id)?.lastUsedAt;
  const first = await used();
  expect(first).toEqual(expect.any(String));
  await authenticateApiKey(world.db, token);
  expect(await used()).toBe(first);
  await world.db.rows(sql`update api_keys set last_used_at = now() - interval '61 seconds' where id = ${key.id}::uuid`);
  await authenticateApiKey(world.db, token);
  expect(Date.parse((await used()) ?? '')).toBeGreaterThanOrEqual(Date.parse(first ?? ''));
});

test('neither making nor revoking a key can be undone', async () => {
  const { key } = await newKey(world.admin);
  await revokeApiKey(world.admin, { id: key.id });
  const rows = await world.db.rows(sql`select operation_id from changes where record_id = ${key.id}::uuid`);
  expect(rows).toHaveLength(2);
  for (const [operationId] of rows) {
    expect((await refusal(undoOperation(world.admin, { operationId: String(operationId) }))).code).toBe('conflict');
  }
  expect((await listApiKeys(world.admin)).find(({ id }) => id === key.id)?.status).toBe('revoked');
});

test('revoking twice is one act, and what is not there is said so', async () => {
  const { key } = await newKey(world.admin);
  await revokeApiKey(world.admin, { id: key.id });
  expect((await revokeApiKey(world.admin, { id: key.id })).status).toBe('revoked');
  const acts = await world.db.rows(sql`select 1 from changes where record_id = ${key.id}::uuid`);
  expect(acts).toHaveLength(2);
  expect((await refusal(revokeApiKey(world.admin, { id: crypto.randomUUID() }))).code).toBe('not_found');
});
