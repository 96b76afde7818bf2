import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { ForbiddenError } from '../../src/errors/index.ts';
import { newOperation } from '../../src/ledger/index.ts';
import {
  acceptInvitation,
  inviteMembers,
  issueMemberLink,
  listMembers,
  matchMembers,
  withdrawInvitations,
} from '../../src/members/index.ts';
import { createRecords } from '../../src/records/index.ts';
import { inWorld, password } from '../sessions/world.ts';

const { db, guest, setUpAs, as } = inWorld();
let admin: Context;
beforeAll(async () => {
  admin = as((await setUpAs('ada@example.com')).userId, 'admin');
});

const memberCount = async () => (await listMembers(admin)).length;
const invite = async (firstName: string) => (await inviteMembers(admin, [{ firstName }]))[0]?.id ?? '';

test('a sales team is invited by names alone, and again without doubles', async () => {
  const team = [
    { firstName: 'Dustin', lastName: 'Brink', externalId: 'T-1' },
    { firstName: 'Dustin', lastName: 'Brink', externalId: 'T-1' },
    { firstName: 'Anna', lastName: 'Snell' },
    { firstName: ' Ada'.trim(), lastName: 'Admin' },
    { firstName: 'anna', lastName: 'SNELL' },
  ];
  const first = await inviteMembers(admin, team);
  expect(first.map(({ created }) => created)).toEqual([true, false, true, false, false]);
  expect(first[1]?.id).toBe(first[0]?.id);
  expect(first[3]?.id).toBe(admin.actor.userId);
  expect(first[4]?.id).toBe(first[2]?.id);
  const again = await inviteMembers(admin, team);
  expect(again).toEqual(first.map(({ id }) => ({ id, created: false })));
  expect(await matchMembers(db(), [...team, { firstName: 'New' }])).toEqual([...first.map(({ id }) => id), 5]);
});

test('the same name with another external id is another person', async () => {
  const [one, two] = await inviteMembers(admin, [
    { firstName: 'Sam', externalId: 'S-1' },
    { firstName: 'Sam', externalId: 'S-2' },
  ]);
  expect(one?.id).not.toBe(two?.id);
});

test('two imports of the same team at once make it once', async () => {
  const before = await memberCount();
  const team = Array.from({ length: 300 }, (_, n) => ({ firstName: 'Rep', lastName: `No ${n}`, externalId: `R-${n}` }));
  const both = await Promise.all([inviteMembers(admin, team), inviteMembers(admin, team)]);
  expect(both[0].map(({ id }) => id)).toEqual(both[1].map(({ id }) => id));
  expect(await memberCount()).toBe(before + 300);
});

test('chunks of one operation are one operation in the ledger', async () => {
  const operation = newOperation('import.run');
  await inviteMembers(admin, [{ firstName: 'Chunk one' }], operation);
  await inviteMembers(admin, [{ firstName: 'Chunk two', role: 'viewer' }], operation);
  const rows = await db().objects<{ action: string; diff: object }>(sql`
    select action, diff from changes where operation_id = ${operation.id}::uuid order by id`);
  expect(rows).toEqual([
    { action: 'create', diff: { firstName: [null, 'Chunk one'], role: [null, 'member'], status: [null, 'invited'] } },
    { action: 'create', diff: { firstName: [null, 'Chunk two'], role: [null, 'viewer'], status: [null, 'invited'] } },
  ]);
});

test('taking invitations back removes who owns nothing, and leaves who accepted or is referred to', async () => {
  const [free, owner, accepted, author] = [
    await invite('Free'),
    await invite('Owner'),
    await invite('Accepted'),
    await invite('Author'),
  ];
  await createRecords(admin, 'company', [{ name: 'Initech', ownerId: owner }]);
  // A table that a team has made refers to members like any other.
  await db().rows(
    sql`create table "x Factory Orders" (id int, "c_Lead" uuid references users (id) on delete set null)`,
  );
  await db().rows(sql`insert into "x Factory Orders" values (1, ${author}::uuid)`);
  const { token } = await issueMemberLink(admin, { id: accepted });
  await acceptInvitation(guest(), { token, email: 'accepted@example.com', password, firstName: 'Accepted' });
  await issueMemberLink(admin, { id: free });

  const withdrawn = await withdrawInvitations(admin, [free, owner, accepted, author]);
  expect(withdrawn.removed).toEqual([free]);
  expect([...withdrawn.deactivated].sort()).toEqual([owner, author].sort());
  const left = await db().objects<{ id: string; gone: boolean }>(sql`
    select id, is_deactivated as gone from users where id = any(${sql.param([free, owner, accepted, author])}::uuid[])`);
  expect(new Map(left.map(({ id, gone }) => [id, gone]))).toEqual(
    new Map([
      [owner, true],
      [accepted, false],
      [author, true],
    ]),
  );
  expect(await db().rows(sql`select count(*) from companies where owner_id = ${owner}::uuid`)).toEqual([[1]]);
  expect(await withdrawInvitations(admin, [free, owner, accepted, author])).toEqual({ removed: [], deactivated: [] });
});

test.each(['manager', 'member', 'viewer'] as const)('a %s may do neither', async (role) => {
  await expect(inviteMembers(as(null, role), [{ firstName: 'M' }])).rejects.toThrow(ForbiddenError);
  await expect(withdrawInvitations(as(null, role), [])).rejects.toThrow(ForbiddenError);
});
