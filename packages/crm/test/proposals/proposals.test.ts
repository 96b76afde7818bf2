import { behindWall } from '@cardinal/db/connection';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import type { Context } from '../../src/context/index.ts';
import { recordHistory } from '../../src/history/index.ts';
import { type Grant, shippedRoles } from '../../src/permissions/index.ts';
import {
  applyProposal,
  countOpenProposals,
  draftChanges,
  getProposal,
  listProposals,
  type ProposedChange,
  rejectProposal,
  suggestChanges,
} from '../../src/proposals/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { entryOf, ledgerSize } from '../kit/ledger.ts';
import { change, make, makeOne, read, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();
const own: Grant = { create: 'own', read: 'own', update: 'own', delete: 'own' };

/** What the assistant does when it proposes: it reads behind the wall, the host keeps what came of it. */
async function propose(context: Context, ...changes: ProposedChange[]): Promise<string> {
  const drafted = await behindWall(world.db, (db) => draftChanges({ ...context, db }, { changes }));
  return await suggestChanges(context, {
    changes: drafted,
    prompt: 'Please',
    reason: 'Asked for',
    model: 'local/test',
  });
}
const setCode = (id: string, code: string): ProposedChange => ({
  kind: 'update',
  object: 'vessel',
  id,
  values: { code },
});

test('a proposal changes nothing until a person applies it; then it is history, and can be undone', async () => {
  const id = await makeOne(world.admin, 'vessel', { name: 'Avocet', code: 'A-1' });
  const before = await ledgerSize(world);
  const proposal = await propose(
    world.admin,
    { kind: 'update', object: 'vessel', id, values: { code: 'A-2', 'custom.number': 7 } },
    { kind: 'create', object: 'vessel', values: { name: 'Little Avocet' } },
  );
  expect(await ledgerSize(world)).toEqual(before);
  expect(await read(world.admin, 'vessel', id)).toMatchObject({ code: 'A-1', version: 1 });
  expect(await getProposal(world.admin, { id: proposal })).toMatchObject({
    proposal: {
      status: 'suggested',
      target: { object: 'vessel', id },
      by: { name: 'Test admin' },
      changes: [
        {
          kind: 'update',
          title: 'Avocet',
          values: { code: 'A-2', 'custom.number': 7 },
          before: { code: 'A-1', 'custom.number': null },
          now: {},
        },
        { kind: 'create', id: null, values: { name: 'Little Avocet' } },
      ],
    },
  });

  const { operationId, records } = await applyProposal(world.admin, { id: proposal });
  expect(await read(world.admin, 'vessel', id)).toMatchObject({ code: 'A-2', custom: { number: 7 } });
  expect(await entryOf(world, operationId)).toMatchObject({
    kind: 'proposal.apply',
    actorKind: 'user',
    actorId: world.admin.actor.userId,
    changes: [
      { recordId: id, action: 'update' },
      { recordId: records[1]?.id, action: 'create' },
    ],
  });
  expect((await getProposal(world.admin, { id: proposal })).proposal).toMatchObject({
    status: 'applied',
    decidedBy: { id: world.admin.actor.userId },
    operationId,
  });
  const [entry] = (await recordHistory(world.admin, 'vessel', { id, limit: 1 })).entries;
  expect(entry).toMatchObject({ operationId, suggestedBy: 'local/test' });

  await undoOperation(world.admin, { operationId });
  expect(await read(world.admin, 'vessel', id)).toMatchObject({ code: 'A-1', custom: { number: null } });
});

test('what is decided is decided once, whoever else decides at the same moment', async () => {
  const id = await makeOne(world.admin, 'vessel', { name: 'Bittern' });
  const proposal = await propose(world.admin, setCode(id, 'B-1'));
  const outcomes = await Promise.allSettled(
    Array.from({ length: 8 }, () => applyProposal(world.admin, { id: proposal })),
  );
  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect((await read(world.admin, 'vessel', id)).version).toBe(2);
  expect(await refusal(rejectProposal(world.admin, { id: proposal }))).toMatchObject({
    code: 'conflict',
    message: 'Test admin has applied this proposal already.',
  });

  const other = await propose(world.admin, setCode(id, 'B-2'));
  await rejectProposal(world.admin, { id: other, reason: 'Not so' });
  expect(await refusal(applyProposal(world.admin, { id: other }))).toMatchObject({ code: 'conflict' });
  expect((await getProposal(world.admin, { id: other })).proposal).toMatchObject({
    status: 'rejected',
    remark: 'Not so',
  });
  expect(await read(world.admin, 'vessel', id)).toMatchObject({ code: 'B-1' });
});

test('a record that changed in the same field is not overwritten unseen; a change elsewhere is no hindrance', async () => {
  const id = await makeOne(world.admin, 'vessel', { name: 'Curlew', code: 'C-1' });
  const proposal = await propose(world.admin, setCode(id, 'C-2'));
  await change(world.admin, 'vessel', id, { custom: { number: 1 } });
  await change(world.admin, 'vessel', id, { code: 'C-9' });
  expect((await getProposal(world.admin, { id: proposal })).proposal.changes).toMatchObject([
    { before: { code: 'C-1' }, now: { code: 'C-9' }, currentVersion: 3 },
  ]);
  expect(await refusal(applyProposal(world.admin, { id: proposal }))).toMatchObject({ code: 'stale' });
  expect((await getProposal(world.admin, { id: proposal })).proposal.status).toBe('suggested');
  await applyProposal(world.admin, { id: proposal, seen: [{ id, version: 3 }] });
  expect(await read(world.admin, 'vessel', id)).toMatchObject({ code: 'C-2' });

  const second = await propose(world.admin, setCode(id, 'C-3'));
  await change(world.admin, 'vessel', id, { custom: { number: 2 } });
  await applyProposal(world.admin, { id: second });
  expect(await read(world.admin, 'vessel', id)).toMatchObject({ code: 'C-3', custom: { number: 2 } });
});

test('a person may write something else than was proposed', async () => {
  const id = await makeOne(world.admin, 'vessel', { name: 'Dunlin' });
  const proposal = await propose(world.admin, setCode(id, 'D-1'));
  const wrong = [{ index: 0, values: { nothing: 1 } }];
  expect(await refusal(applyProposal(world.admin, { id: proposal, edits: wrong }))).toMatchObject({ code: 'invalid' });
  await applyProposal(world.admin, { id: proposal, edits: [{ index: 0, values: { code: 'D-2' } }] });
  expect(await read(world.admin, 'vessel', id)).toMatchObject({ code: 'D-2' });
});

test('what cannot be applied any more has failed, and says why', async () => {
  const id = await makeOne(world.admin, 'vessel', { name: 'Egret' });
  const proposal = await propose(world.admin, setCode(id, 'E-1'));
  await trash(world.admin, 'vessel', id);
  expect(await refusal(applyProposal(world.admin, { id: proposal }))).toMatchObject({ code: 'not_found' });
  const { proposal: failed } = await getProposal(world.admin, { id: proposal });
  expect(failed.status).toBe('failed');
  expect(failed.remark).toMatch(/in the trash/);
});

test('a change that is not right is refused before it is a proposal', async () => {
  const id = await makeOne(world.admin, 'vessel', { name: 'Fulmar' });
  for (const [values, at] of [
    [{ 'custom.number': 'many' }, /^changes.0.values.custom.number:/],
    [{ nothing: 1 }, /^changes.0.values.nothing:/],
    [{}, /^changes.0.values: required/],
    [{ name: '' }, /^changes.0.values.name:/],
  ] as const) {
    const refused = await refusal(propose(world.admin, { kind: 'update', object: 'vessel', id, values }));
    expect(refused.issues[0]).toMatch(at);
  }
  await trash(world.admin, 'vessel', id);
  expect(await refusal(propose(world.admin, setCode(id, 'F')))).toMatchObject({ code: 'not_found' });
});

test('who may not, may not: see, propose, apply or reject', async () => {
  const viewer = await world.as(shippedRoles.viewer);
  const member = await world.as(shippedRoles.member);
  const seller = await world.as({ ...shippedRoles.member, key: 'seller', objects: { vessel: own } });
  const blind = await world.as({ ...shippedRoles.member, key: 'blind', hiddenFields: { vessel: ['code'] } });
  const id = await makeOne(world.admin, 'vessel', { name: 'Gannet' });
  const proposal = await propose(member, setCode(id, 'G-1'));
  expect(await refusal(propose(viewer, setCode(id, 'G-2')))).toMatchObject({ code: 'forbidden' });
  expect(await refusal(propose(seller, setCode(id, 'G-2')))).toMatchObject({ code: 'not_found' });
  expect(await refusal(propose(blind, setCode(id, 'G-2')))).toMatchObject({ code: 'invalid' });

  expect((await listProposals(viewer, { recordId: id })).items).toHaveLength(1);
  expect((await listProposals(seller, { recordId: id })).items).toHaveLength(0);
  expect((await listProposals(blind, { recordId: id })).items).toHaveLength(0);
  for (const context of [viewer, seller]) {
    for (const decide of [applyProposal, rejectProposal]) {
      expect((await refusal(decide(context, { id: proposal }))).code).toMatch(/forbidden|not_found/);
    }
  }
  const nobody = { ...world.admin, actor: { ...world.admin.actor, kind: 'local' as const, userId: null } };
  expect(await refusal(applyProposal(nobody, { id: proposal }))).toMatchObject({ code: 'forbidden' });
  // One who may decide and may not write the record leaves it for one who may.
  const reader = await world.as({
    ...shippedRoles.member,
    key: 'reader',
    objects: { vessel: { ...own, read: 'all' } },
  });
  expect(await refusal(applyProposal(reader, { id: proposal }))).toMatchObject({ code: 'forbidden' });
  expect((await getProposal(member, { id: proposal })).proposal.status).toBe('suggested');
  expect(await read(world.admin, 'vessel', id)).toMatchObject({ version: 1 });
});

test('open proposals are counted and come page by page, newest first', async () => {
  const member = await world.as({
    ...shippedRoles.member,
    key: 'only',
    objects: { vessel: { ...own, create: 'all', read: 'own' } },
  });
  const ids: string[] = [];
  for (const code of ['1', '2', '3'])
    ids.push(await propose(member, { kind: 'create', object: 'vessel', values: { name: code } }));
  expect(await countOpenProposals(member)).toBe(3);
  const first = await listProposals(member, { limit: 2 });
  expect(first.items.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
  const second = await listProposals(member, { limit: 2, cursor: first.nextCursor ?? '' });
  expect(second).toMatchObject({ items: [{ id: ids[0] }], nextCursor: null });
  await rejectProposal(member, { id: ids[0] as string });
  expect(await countOpenProposals(member)).toBe(2);
  expect((await listProposals(member, { which: 'decided' })).items.map(({ id }) => id)).toEqual([ids[0]]);
  expect(
    await world.db.rows(sql`select count(*) from agent_actions where result is not null and status = 'suggested'`),
  ).toEqual([[0]]);
});

test('what stands already is not proposed', async () => {
  const [one = '', two = ''] = await make(world.admin, 'vessel', { name: 'Same', code: 'S-1' }, { name: 'Other' });
  const draft = (...changes: ProposedChange[]) => draftChanges(world.admin, { changes });
  const nothing = await refusal(draft(setCode(one, 'S-1')));
  expect(nothing).toMatchObject({ code: 'conflict' });
  expect(nothing.message).toContain('"Same" is so already');
  expect(
    (await refusal(draft(setCode(one, 'S-1'), { ...setCode(two, ''), values: { name: 'Other' } }))).message,
  ).toContain('All of it');
  expect(await draft(setCode(one, 'S-1'), setCode(two, 'S-2'))).toMatchObject([{ id: two, values: { code: 'S-2' } }]);
  const partly = await draft({ kind: 'update', object: 'vessel', id: one, values: { code: 'S-1', name: 'New' } });
  expect(partly).toMatchObject([{ values: { name: 'New' }, before: { name: 'Same' } }]);
  expect(partly[0]?.values).not.toHaveProperty('code');
});
