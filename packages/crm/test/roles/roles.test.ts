import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import { authenticateApiKey, createApiKey } from '../../src/api-keys/index.ts';
import type { Context } from '../../src/context/index.ts';
import { ConflictError, ForbiddenError } from '../../src/errors/index.ts';
import {
  acceptInvitation,
  inviteMember,
  inviteMemberInput,
  issueMemberLink,
  updateMember,
} from '../../src/members/index.ts';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { createRole, deleteRole, listRoles, type RoleDefinition, updateRole } from '../../src/roles/index.ts';
import { currentSession } from '../../src/sessions/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { refusal } from '../kit/refusals.ts';
import { cookieHeader, inWorld, password } from '../sessions/world.ts';

const { db, guest, setUpAs, as } = inWorld();
let admin: Context;
beforeAll(async () => {
  admin = as((await setUpAs('ada@example.com')).userId, 'admin');
});

function definitionOf(role: Role): RoleDefinition {
  const { records, settings, objects, hiddenFields, readonlyFields, capabilities } = role;
  return { records, settings, objects, hiddenFields, readonlyFields, capabilities };
}
const member = definitionOf(shippedRoles.member);
const salesRep: RoleDefinition = {
  ...member,
  records: { create: 'all', read: 'own', update: 'own', delete: 'none' },
  objects: { company: { create: 'none', read: 'all', update: 'none', delete: 'none' } },
  hiddenFields: { company: ['annualRevenue'] },
  readonlyFields: { deal: ['probability'] },
};
const made = async (name: string, definition = salesRep, context = admin) =>
  (await createRole(context, { name, description: '', definition })).result.key;
const named = async (key: string) => (await listRoles(admin)).find((role) => role.key === key);

/** Someone who has signed up with a role, as they act at this moment. */
async function join(firstName: string, role: string) {
  const { member: invited, link } = await inviteMember(admin, inviteMemberInput.parse({ firstName, role }));
  const email = `${firstName.toLowerCase()}@example.com`;
  const signedIn = await acceptInvitation(guest(), { token: link.token, email, password, firstName });
  const now = async (): Promise<Context> => {
    const session = await currentSession(guest({ cookieHeader: cookieHeader(signedIn) }));
    if (!session) throw new Error(`${firstName} is signed out`);
    return { ...admin, actor: { kind: 'user', userId: invited.id, role: session.user.role } };
  };
  return { id: invited.id, now };
}

describe('a role of the team’s own', () => {
  test('is what its people act as, from their next request on, and their keys', async () => {
    const key = await made('Sales rep');
    expect(key).toBe('salesRep');
    const { id, now } = await join('Sam', key);
    expect((await now()).actor.role).toEqual({ key, name: 'Sales rep', description: '', ...salesRep });
    const { token } = await createApiKey(admin, { name: 'Sync', role: key });
    expect((await authenticateApiKey(db(), token)).role.hiddenFields).toEqual(salesRep.hiddenFields);

    const wider = { ...salesRep, hiddenFields: {} };
    await updateRole(admin, { key, set: { definition: wider, name: 'Seller' } });
    expect((await now()).actor.role).toMatchObject({ key, name: 'Seller', hiddenFields: {} });
    expect((await authenticateApiKey(db(), token)).role.hiddenFields).toEqual({});
    await updateMember(admin, { id, role: 'viewer' });
    expect((await now()).actor.role).toEqual(shippedRoles.viewer);
  });

  test('is refused where it cannot stand, at what is wrong', async () => {
    const refused = async (more: Partial<RoleDefinition>) =>
      (await refusal(createRole(admin, { name: 'Wrong', description: '', definition: { ...member, ...more } }))).issues;
    const blind = { create: 'all', read: 'none', update: 'all', delete: 'none' } as const;
    expect(await refused({ records: blind })).toEqual([
      'definition.records.create: invalid',
      'definition.records.update: invalid',
    ]);
    expect(await refused({ objects: { stage: { ...blind, create: 'none', read: 'own', update: 'none' } } })).toEqual([
      'definition.objects.stage.read: invalid',
    ]);
    expect(await refused({ objects: { spaceship: member.records } })).toEqual([
      'definition.objects.spaceship: unknown',
    ]);
    expect(await refused({ hiddenFields: { company: ['name', 'nonsense', 'createdAt'] } })).toEqual([
      'definition.hiddenFields.company.name: invalid',
      'definition.hiddenFields.company.nonsense: unknown',
      'definition.hiddenFields.company.createdAt: unknown',
      'definition.hiddenFields.company.name: invalid',
    ]);
    expect(await refused({ readonlyFields: { deal: ['stage'] } })).toEqual([
      'definition.readonlyFields.deal.stage: invalid',
    ]);
    expect((await refusal(made('aDMIN'))).issues).toEqual(['name: duplicate']);
  });

  test('has a key that no other has or had, whatever its name', async () => {
    const first = await made('Zoë & Söhne');
    await deleteRole(admin, { key: first });
    expect(await made('Zoë & Söhne')).toBe(`${first}2`);
    expect(await made('日本語')).toBe('role');
  });

  test('stays while someone has it, and is taken by nobody once it is gone', async () => {
    const key = await made('Held');
    const { id } = await join('Hedy', key);
    await createApiKey(admin, { name: 'Held', role: key });
    const held = await deleteRole(admin, { key }).catch((error: Error) => error.message);
    expect(held).toBe('1 member has and 1 API key has this role. Give them another one first.');
    await updateMember(admin, { id, role: 'member' });
    await db().rows(sql`update api_keys set revoked_at = now() where role = ${key}`);
    const [gone, given] = await Promise.allSettled([
      deleteRole(admin, { key }),
      updateMember(admin, { id, role: key }),
    ]);
    expect([gone.status, given.status].sort()).toEqual(['fulfilled', 'rejected']);
    const [row] = await db().rows(sql`select count(*)::int from profiles p join roles r on r.key = p.role
      where r.deleted_at is not null`);
    expect(row).toEqual([0]);
  });

  test('that ships stays as it is', async () => {
    await expect(updateRole(admin, { key: 'member', set: { name: 'Mate' } })).rejects.toThrow(/ships with Cardinal/);
    await expect(deleteRole(admin, { key: 'viewer' })).rejects.toThrow(ConflictError);
  });

  test('that two admins change at once keeps the first change, and tells the second', async () => {
    const key = await made('Twice');
    const change = (hidden: string) =>
      updateRole(admin, {
        key,
        before: salesRep,
        set: { definition: { ...salesRep, hiddenFields: { company: [hidden] } } },
      });
    const outcomes = await Promise.allSettled([change('phone'), change('email')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });

  test('keeps what it says of a field that is deleted by now', async () => {
    const key = await made('Keeps');
    const stale = { ...salesRep, hiddenFields: { company: ['annualRevenue', 'custom.gone'] } };
    await db().rows(sql`update roles set definition = ${JSON.stringify(stale)}::jsonb where key = ${key}`);
    await updateRole(admin, { key, set: { definition: { ...stale, capabilities: [] } } });
    expect((await named(key))?.definition).toMatchObject({ hiddenFields: stale.hiddenFields, capabilities: [] });
  });
});

describe('whoever manages members', () => {
  let lead: Context;
  let chief: string;
  beforeAll(async () => {
    const key = await made('People lead', {
      ...definitionOf(shippedRoles.manager),
      capabilities: ['manageMembers', 'manageKeys'],
    });
    lead = await (await join('Lea', key)).now();
    chief = (await join('Chia', 'admin')).id;
  });

  test('gives nobody, and no role, more than they may do themselves', async () => {
    const forbidden = [
      () => inviteMember(lead, inviteMemberInput.parse({ firstName: 'Eve', role: 'admin' })),
      () => updateMember(lead, { id: lead.actor.userId ?? '', role: 'admin' }),
      () => made('Escalating', definitionOf(shippedRoles.admin), lead),
      async () => {
        const key = await made('Small', { ...member, capabilities: [] }, lead);
        await updateRole(lead, { key, set: { definition: definitionOf(shippedRoles.admin) } });
      },
      () => updateRole(lead, { key: lead.actor.role.key, set: { definition: definitionOf(shippedRoles.admin) } }),
    ];
    for (const attempt of forbidden) await expect(attempt()).rejects.toThrow(ForbiddenError);
    const { member: invited } = await inviteMember(lead, inviteMemberInput.parse({ firstName: 'Vic', role: 'viewer' }));
    expect(invited.role).toBe('viewer');
  });

  test('does not touch people whose role reaches further: a link for a new password would make them so', async () => {
    await expect(issueMemberLink(lead, { id: chief })).rejects.toThrow(ForbiddenError);
    await expect(updateMember(lead, { id: chief, email: 'mine@example.com' })).rejects.toThrow(ForbiddenError);
    await expect(updateMember(lead, { id: chief, role: 'viewer' })).rejects.toThrow(ForbiddenError);
  });

  test('nor does a key touch who made it, where it may do less than they', async () => {
    const key = await made('Inviting', { ...member, capabilities: ['manageMembers'] });
    const { token } = await createApiKey(admin, { name: 'Inviting', role: key });
    const actor = await authenticateApiKey(db(), token);
    await expect(issueMemberLink({ ...admin, actor }, { id: admin.actor.userId ?? '' })).rejects.toThrow(
      ForbiddenError,
    );
  });

  test('sees what each role allows; others see what the roles are called', async () => {
    const rep = await (await join('Rex', await made('Plain rep'))).now();
    expect((await listRoles(rep)).every(({ definition, canGive }) => definition === null && !canGive)).toBe(true);
    const given = (await listRoles(lead)).filter(({ canGive }) => canGive).map(({ key }) => key);
    expect(given).toContain('viewer');
    expect(given).not.toContain('admin');
  });
});

describe('a change of roles', () => {
  test('is in the ledger, and is taken back: made, changed, deleted, and the undo of it', async () => {
    const { operationId: making, result } = await createRole(admin, {
      name: 'Passing',
      description: 'x',
      definition: member,
    });
    const { key } = result;
    const { operationId: changing } = await updateRole(admin, { key, set: { name: 'Passed', definition: salesRep } });
    await undoOperation(admin, { operationId: changing });
    expect(await named(key)).toMatchObject({ name: 'Passing', definition: member });
    const { operationId: deleting } = await deleteRole(admin, { key });
    expect(await named(key)).toBeUndefined();
    const { operationId: back } = await undoOperation(admin, { operationId: deleting });
    expect(await named(key)).toMatchObject({ name: 'Passing' });
    await undoOperation(admin, { operationId: back });
    expect(await named(key)).toBeUndefined();
    await undoOperation(admin, { operationId: back }).catch((error) => expect(error).toBeInstanceOf(ConflictError));
    const rows = await db().rows(sql`select o.kind from operations o join changes c on c.operation_id = o.id
      where c.object = 'role' and c.record_id = (select id from roles where key = ${key}) order by c.id`);
    expect(rows.flat()).toEqual(['role.create', 'role.update', 'role.undo', 'role.delete', 'role.undo', 'role.undo']);
    await expect(undoOperation(admin, { operationId: making })).rejects.toThrow(ConflictError);
  });

  test('that someone has built upon is told; and nobody undoes what they may not do', async () => {
    const key = await made('Built');
    const { operationId } = await updateRole(admin, { key, set: { definition: { ...salesRep, capabilities: [] } } });
    await updateRole(admin, { key, set: { definition: member } });
    await expect(undoOperation(admin, { operationId })).rejects.toThrow(/changed this since/);
    const rep = await (await join('Una', key)).now();
    await expect(undoOperation(rep, { operationId })).rejects.toThrow(ForbiddenError);
    await undoOperation(admin, { operationId, conflicts: 'overwrite' });
    expect((await named(key))?.definition).toEqual(salesRep);
  });
});
