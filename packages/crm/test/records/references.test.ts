import { describe, expect, test } from 'vitest';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { createRecords, restoreRecords } from '../../src/records/index.ts';
import { change, make, makeOne, read, restore, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const nobody = '01890a5d-ac96-774b-bcce-b302099a8057';
const ownOnly: Role = {
  ...shippedRoles.member,
  key: 'own',
  objects: { company: { create: 'all', read: 'own', update: 'own', delete: 'own' } },
};

describe('a reference is refused at its field', () => {
  test('when it leads to nothing', async () => {
    const custom = { relationId: nobody, userId: nobody, relations: [nobody], recordLinks: [nobody] };
    const input = { name: 'A', ownerId: nobody, custom };
    const { issues } = await refusal(createRecords(world.admin, 'vessel', [{ name: 'Fine' }, input]));
    expect(issues.toSorted()).toEqual([
      'records.1.custom.recordLinks: missing',
      'records.1.custom.relationId: missing',
      'records.1.custom.relations: missing',
      'records.1.custom.userId: missing',
      'records.1.ownerId: missing',
    ]);
  });

  test('when it leads into the trash', async () => {
    const company = await makeOne(world.admin, 'company', { name: 'Gone' });
    await trash(world.admin, 'company', company);
    const input = { name: 'A', custom: { relationId: company, relations: [company], recordLinks: [company] } };
    const { issues } = await refusal(createRecords(world.admin, 'vessel', [input]));
    expect(issues.toSorted()).toEqual([
      'records.0.custom.recordLinks: missing',
      'records.0.custom.relationId: missing',
      'records.0.custom.relations: missing',
    ]);
  });

  test('when it leads to what one may not see', async () => {
    const clerk = await world.as(ownOnly);
    const [hidden] = await make(world.admin, 'company', { name: 'Hidden' });
    const { issues } = await refusal(createRecords(clerk, 'contact', [{ firstName: 'Ada', companyId: hidden }]));
    expect(issues).toEqual(['records.0.companyId: missing']);
    const own = await makeOne(clerk, 'company', { name: 'Own' });
    await make(clerk, 'contact', { firstName: 'Ada', companyId: own });
  });

  test('when it leads to a record of another object', async () => {
    const contact = await makeOne(world.admin, 'contact', { firstName: 'Ada' });
    const { issues } = await refusal(createRecords(world.admin, 'contact', [{ firstName: 'B', companyId: contact }]));
    expect(issues).toEqual(['records.0.companyId: missing']);
  });

  test('when it leads to the record itself', async () => {
    const task = await makeOne(world.admin, 'task', { title: 'Loop' });
    const links = await refusal(change(world.admin, 'task', task, { links: [task] }));
    expect(links.issues).toEqual(['records.0.set.links: self']);
    const company = await makeOne(world.admin, 'company', { name: 'Loop' });
    const parent = await refusal(change(world.admin, 'company', company, { parentId: company }));
    expect(parent.issues).toEqual(['records.0.set.parentId: self']);
  });
});

describe('a reference that stands already', () => {
  test('may be given again though it leads into the trash', async () => {
    const [gone, stays] = (await make(world.admin, 'company', { name: 'Gone' }, { name: 'Stays' })) as [string, string];
    const note = await makeOne(world.admin, 'note', { body: 'About', links: [gone] });
    const contact = await makeOne(world.admin, 'contact', { firstName: 'Ada', companyId: gone });
    await trash(world.admin, 'company', gone);
    await change(world.admin, 'note', note, { links: [gone, stays] });
    await change(world.admin, 'contact', contact, { companyId: gone, jobTitle: 'Countess' });
    expect((await read(world.admin, 'note', note)).links).toEqual([gone, stays].sort());
  });

  test('is written in one spelling', async () => {
    const company = await makeOne(world.admin, 'company', { name: 'Case' });
    const contact = await makeOne(world.admin, 'contact', { firstName: 'Ada', companyId: company.toUpperCase() });
    expect((await read(world.admin, 'contact', contact)).companyId).toBe(company);
  });
});

describe('an owner', () => {
  test('is whoever creates the record, unless another or nobody is named', async () => {
    const member = await world.as(shippedRoles.member);
    const ids = await make(
      member,
      'vessel',
      { name: 'Own' },
      { name: 'Given', ownerId: world.admin.actor.userId },
      { name: 'Free', ownerId: null },
    );
    const owners = await Promise.all(ids.map(async (id) => (await read(member, 'vessel', id)).ownerId));
    expect(owners).toEqual([member.actor.userId, world.admin.actor.userId, null]);
  });

  test('is nobody when Cardinal itself creates it', async () => {
    const system = { ...world.admin, actor: { kind: 'system', userId: null, role: shippedRoles.admin } as const };
    const id = await makeOne(system, 'vessel', { name: 'Found' });
    expect((await read(system, 'vessel', id)).ownerId).toBeNull();
  });
});

describe('a restore', () => {
  test('is refused at the record whose unique value was taken meanwhile, whatever the order', async () => {
    const ids = await make(world.admin, 'vessel', { name: 'A', code: 'r1' }, { name: 'B', code: 'r2' }, { name: 'C' });
    await trash(world.admin, 'vessel', ...ids);
    await make(world.admin, 'vessel', { name: 'Taker', code: 'r1' });
    const { issues, code } = await refusal(restoreRecords(world.admin, 'vessel', ids.toReversed()));
    expect({ issues, code }).toEqual({ code: 'conflict', issues: ['ids.2.code: duplicate'] });
    for (const id of ids) expect((await read(world.admin, 'vessel', id)).deletedAt).not.toBeNull();
  });

  test('is refused for what is not in the trash, and the trash for what is in it', async () => {
    const id = await makeOne(world.admin, 'vessel', { name: 'Live' });
    expect((await refusal(restore(world.admin, 'vessel', id))).code).toBe('not_found');
    await trash(world.admin, 'vessel', id);
    expect((await refusal(trash(world.admin, 'vessel', id))).code).toBe('not_found');
    expect((await refusal(change(world.admin, 'vessel', id, { name: 'B' }))).message).toMatch(/in the trash/);
  });
});
