import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { previewTransfer, transferInput, transferRecords } from '../../src/members/index.ts';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { listPipelines } from '../../src/pipelines/index.ts';
import { previewUndo, undoOperation } from '../../src/undo/index.ts';
import { withObject } from '../definitions/factory-order.ts';
import { entryOf } from '../kit/ledger.ts';
import { change, make, makeOne, read, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
let lost = '';

beforeAll(async () => {
  const [pipeline] = await listPipelines(world.admin);
  lost = pipeline?.stages.find(({ outcome }) => outcome === 'lost')?.id ?? '';
});

const join = async (role: Role = shippedRoles.member) => (await world.as(role)).actor.userId;
const hand = (context: Context, input: { id: string; to: string; parts?: { object: string; state: string }[] }) =>
  transferRecords(context, transferInput.parse(input));
const ownerOf = async (object: string, id: string, property = 'ownerId') =>
  (await read(world.admin, object, id))[property];

describe('what a member owns', () => {
  test('goes to another: records of every object, what is over and what they wrote left out', async () => {
    const [from, to] = [await join(), await join()];
    const own = { ownerId: from };
    const company = await makeOne(world.admin, 'company', { name: 'Acme', ...own });
    const contact = await makeOne(world.admin, 'contact', { firstName: 'Ada', ...own });
    const [open = '', over = ''] = await make(
      world.admin,
      'deal',
      { name: 'Open', ...own },
      { name: 'Lost', stageId: lost, ...own },
    );
    const mine = { assigneeId: from };
    const [todo = '', done = ''] = await make(
      world.admin,
      'task',
      { title: 'Call', ...mine },
      { title: 'Called', status: 'done', ...mine },
    );
    const note = await makeOne(world.admin, 'note', { body: 'Said', authorId: from });
    const vessel = await makeOne(world.admin, 'vessel', { name: 'Beagle', ...own });
    const other = await makeOne(world.admin, 'vessel', { name: 'Another’s', ownerId: world.admin.actor.userId });
    const thrown = await makeOne(world.admin, 'vessel', { name: 'Thrown away', ...own });
    await trash(world.admin, 'vessel', thrown);

    const { parts, others } = await previewTransfer(world.admin, { id: from });
    const told = parts.map(({ object, state, count, proposed }) => [object, state, count, proposed]);
    expect(new Set(told.map((part) => part.join(' ')))).toEqual(
      new Set([
        'company all 1 true',
        'contact all 1 true',
        'deal open 1 true',
        'deal over 1 false',
        'task open 1 true',
        'task over 1 false',
        'note all 1 false',
        'vessel all 1 true',
      ]),
    );
    expect(others).toBe(false);

    const { operationId, transferred } = await hand(world.admin, { id: from, to });
    expect(transferred).toBe(5);
    for (const [object, id] of Object.entries({ company, contact, deal: open, vessel }))
      expect({ object, owner: await ownerOf(object, id) }).toEqual({ object, owner: to });
    expect(await ownerOf('task', todo, 'assigneeId')).toBe(to);
    expect(await ownerOf('task', done, 'assigneeId')).toBe(from);
    expect(await ownerOf('note', note, 'authorId')).toBe(from);
    expect(await ownerOf('deal', over)).toBe(from);
    expect(await ownerOf('vessel', thrown)).toBe(from);
    expect(await ownerOf('vessel', other)).toBe(world.admin.actor.userId);

    const entry = await entryOf(world, operationId);
    expect(entry).toMatchObject({ kind: 'member.transfer', actorId: world.admin.actor.userId });
    expect(entry?.changes).toHaveLength(5);
    expect(entry?.changes.find(({ recordId }) => recordId === vessel)).toMatchObject({
      object: 'vessel',
      action: 'update',
      version: 2,
      diff: { owner: [from, to] },
    });

    await undoOperation(world.admin, { operationId });
    expect(await ownerOf('vessel', vessel)).toBe(from);
    expect(await ownerOf('task', todo, 'assigneeId')).toBe(from);
  });

  test('goes in the parts that were chosen, of an object of the team’s own as well', async () => {
    const admin = await withObject(world.admin, {
      key: 'crate',
      singular: 'Crate',
      plural: 'Crates',
      slug: 'crates',
      icon: 'box',
      description: '',
      title: { label: 'Name' },
      fields: [],
    });
    const [from, to] = [await join(), await join()];
    const [crate = ''] = await make(admin, 'crate', { name: 'One', ownerId: from }, { name: 'Two', ownerId: from });
    const company = await makeOne(admin, 'company', { name: 'Stays', ownerId: from });
    const parts = [{ object: 'crate', state: 'all' }];
    expect(await hand(admin, { id: from, to, parts })).toMatchObject({ transferred: 2 });
    expect(await read(admin, 'crate', crate)).toMatchObject({ ownerId: to });
    expect(await ownerOf('company', company)).toBe(from);
    expect((await refusal(hand(admin, { id: from, to, parts }))).message).toContain('There is nothing to hand over.');
  });

  test('goes in chunks when it is much, and comes back as one operation', async () => {
    const [from, to] = [await join(), await join()];
    // More than any other operation takes back at once.
    const many = 6_100;
    await world.db.rows(sql`with made as (
        insert into records (id, object) select gen_random_uuid(), 'company' from generate_series(1, ${many}) returning id)
      insert into companies (id, name, owner_id) select id, 'Many', ${from}::uuid from made`);
    const { operationId, transferred } = await hand(world.admin, { id: from, to });
    expect(transferred).toBe(many);
    expect([await companiesOf(from), await companiesOf(to)]).toEqual([0, many]);
    const entry = await entryOf(world, operationId);
    expect(new Set(entry?.changes.map(({ recordId }) => recordId)).size).toBe(many);
    expect(await undoOperation(world.admin, { operationId })).toMatchObject({ changed: many, conflicts: [] });
    expect([await companiesOf(from), await companiesOf(to)]).toEqual([many, 0]);
  });

  test('comes back as one decides where someone has written since, and goes again', async () => {
    const [from, to] = [await join(), await join()];
    const [first = ''] = await make(
      world.admin,
      'company',
      ...['A', 'B', 'C'].map((name) => ({ name, ownerId: from })),
    );
    const { operationId } = await hand(world.admin, { id: from, to });
    await change(world.admin, 'company', first, { ownerId: world.admin.actor.userId });
    expect(await previewUndo(world.admin, { operationId })).toMatchObject({ changed: 2, conflicts: [{ id: first }] });
    const refused = await refusal(undoOperation(world.admin, { operationId }));
    expect(refused.message).toContain('A record was changed again since.');
    expect(await companiesOf(from)).toBe(0);
    const undone = await undoOperation(world.admin, { operationId, conflicts: 'keep' });
    expect(undone).toMatchObject({ changed: 2 });
    expect(await companiesOf(from)).toBe(2);
    expect((await refusal(undoOperation(world.admin, { operationId }))).message).toMatch(/undone already/);
    await undoOperation(world.admin, { operationId: undone.operationId });
    expect([await companiesOf(from), await companiesOf(to)]).toEqual([0, 2]);
    await undoOperation(world.admin, { operationId, conflicts: 'overwrite' });
    expect(await companiesOf(from)).toBe(3);
  });

  test('is taken back once when two people ask for it at the same time', async () => {
    const [from, to] = [await join(), await join()];
    await make(world.admin, 'company', { name: 'A', ownerId: from }, { name: 'B', ownerId: from });
    const { operationId } = await hand(world.admin, { id: from, to });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 4 }, () => undoOperation(world.admin, { operationId, conflicts: 'keep' })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(await companiesOf(from)).toBe(2);
  });

  test('comes back by who may change all of it, and by nobody else', async () => {
    const [from, to] = [await join(), await join()];
    await make(world.admin, 'company', { name: 'A', ownerId: from }, { name: 'B', ownerId: from });
    const { operationId } = await hand(world.admin, { id: from, to });
    const { role } = world.admin.actor;
    const own = { ...role.records, update: 'own', delete: 'own' } as const;
    const clerk = await world.as({ ...shippedRoles.member, key: 'clerk', objects: { company: own } });
    expect((await refusal(undoOperation(clerk, { operationId }))).message).toContain(
      'companies that you may not change',
    );
    expect((await refusal(previewUndo(clerk, { operationId }))).code).toBe('forbidden');
    await undoOperation(await world.as(shippedRoles.manager), { operationId });
    expect(await companiesOf(from)).toBe(2);
  });

  test('goes whole while others give them more and take some', async () => {
    const [from, to] = [await join(), await join()];
    const ids = await make(
      world.admin,
      'company',
      ...Array.from({ length: 40 }, (_, n) => ({ name: `${n}`, ownerId: from })),
    );
    await Promise.all([
      hand(world.admin, { id: from, to }),
      ...ids.slice(0, 8).map((id) => change(world.admin, 'company', id, { ownerId: world.admin.actor.userId })),
    ]);
    expect(await companiesOf(from)).toBe(0);
    expect(await companiesOf(to)).toBe(32);
  });
});

const companiesOf = async (id: string) =>
  Number((await world.db.rows(sql`select count(*) from companies where owner_id = ${id}::uuid`))[0]?.[0]);

describe('is refused', () => {
  test('to who may not manage members, or whose role reaches less far than the member’s', async () => {
    const [admin, to] = [await join(shippedRoles.admin), await join()];
    await makeOne(world.admin, 'vessel', { name: 'Beagle', ownerId: admin });
    const manager = await world.as(shippedRoles.manager);
    expect((await refusal(hand(manager, { id: admin, to }))).code).toBe('forbidden');
    expect((await refusal(previewTransfer(manager, { id: admin }))).code).toBe('forbidden');
    const { role } = world.admin.actor;
    const lesser = await world.as({ ...role, key: 'lesser', capabilities: ['manageMembers'] });
    expect((await refusal(hand(lesser, { id: admin, to }))).message).toContain('may do more than your own role');
  });

  test('for who cannot take over', async () => {
    const from = await join();
    const away = await join();
    await world.db.rows(sql`update users set is_deactivated = true where id = ${away}::uuid`);
    for (const to of [from, away, crypto.randomUUID()]) {
      expect((await refusal(hand(world.admin, { id: from, to }))).issues?.join()).toMatch(/^to: /);
    }
    expect((await refusal(hand(world.admin, { id: crypto.randomUUID(), to: from }))).code).toBe('not_found');
  });

  test('for what the actor may not change, which they are not told of either', async () => {
    const { role } = world.admin.actor;
    const none = { read: 'none', create: 'none', update: 'none', delete: 'none' } as const;
    const clerk = await world.as({
      ...shippedRoles.viewer,
      key: 'clerk',
      objects: { vessel: none },
      records: role.records,
      readonlyFields: { company: ['owner'] },
      capabilities: ['manageMembers'],
    });
    // Who hands over what is their own needs not reach as far as their role.
    const [from, to] = [clerk.actor.userId, await join()];
    await makeOne(world.admin, 'vessel', { name: 'Beagle', ownerId: from });
    await makeOne(world.admin, 'company', { name: 'Acme', ownerId: from });
    const contact = await makeOne(world.admin, 'contact', { firstName: 'Ada', ownerId: from });
    expect(await previewTransfer(clerk, { id: from })).toEqual({
      parts: [{ object: 'contact', state: 'all', count: 1, proposed: true }],
      others: true,
    });
    for (const object of ['vessel', 'company']) {
      const refused = await refusal(hand(clerk, { id: from, to, parts: [{ object, state: 'all' }] }));
      expect({ object, code: refused.code }).toEqual({ object, code: 'forbidden' });
    }
    expect(await hand(clerk, { id: from, to })).toMatchObject({ transferred: 1 });
    expect(await ownerOf('contact', contact)).toBe(to);
  });
});
