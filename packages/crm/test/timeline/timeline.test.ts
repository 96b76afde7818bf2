import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { recordHistory } from '../../src/history/index.ts';
import { timelineOf } from '../../src/timeline/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { change, make, makeOne } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();

test('history tells who did what when, latest first, page by page, and what was undone', async () => {
  const id = await makeOne(world.admin, 'vessel', { name: 'A' });
  const renamed = await change(world.admin, 'vessel', id, { name: 'B', custom: { number: 5 } });
  await undoOperation(world.admin, { operationId: renamed.operationId });
  const { entries, nextCursor } = await recordHistory(world.admin, 'vessel', { id, limit: 2 });
  const actor = { kind: 'user', id: world.admin.actor.userId, name: 'Test admin' };
  expect(entries).toMatchObject([
    { action: 'update', version: 3, kind: 'vessel.undo', undoes: renamed.operationId, undone: false, actor },
    { action: 'update', version: 2, kind: 'vessel.update', undoes: null, undone: true, actor },
  ]);
  expect(entries[1]?.fields).toEqual([
    { path: 'name', before: 'A', after: 'B' },
    { path: 'custom.number', before: null, after: 5 },
  ]);
  const rest = await recordHistory(world.admin, 'vessel', { id, limit: 2, cursor: nextCursor as number });
  expect(rest).toMatchObject({ entries: [{ action: 'create', version: 1 }], nextCursor: null });
  expect((await refusal(recordHistory(world.admin, 'company', { id }))).code).toBe('not_found');
});

test.each([1, 2, 3, 7, 100])(
  'a walk in pages of %i tells everything once, though much happened at one instant',
  async (limit) => {
    const id = await makeOne(world.admin, 'company', { name: 'A' });
    for (const name of ['B', 'C', 'D']) await change(world.admin, 'company', id, { name });
    const links = [id];
    await make(world.admin, 'note', ...Array.from({ length: 5 }, (_, at) => ({ body: `n${at}`, links })));
    await make(world.admin, 'task', { title: 't0', links }, { title: 't1', links });
    const instants = [
      '2026-01-01T00:00:00.000001Z',
      '2026-01-01T00:00:00.000002Z',
      '2026-01-01T00:00:00.000002Z',
      '2126-01-01T00:00:00Z',
    ];
    await make(
      world.admin,
      'activity',
      ...instants.map((occurredAt, at) => ({ type: 'call', summary: `a${at}`, occurredAt, links })),
    );
    await make(world.admin, 'note', { body: 'about another' });
    // As an import leaves it: everything at the instant of its transaction, a change of the record itself among it.
    await world.db.rows(sql`update notes set created_at = (select max(at) from changes where record_id = ${id}::uuid)
    where id in (select from_id from record_links where to_id = ${id}::uuid) and body <> 'n0'`);
    await world.db.rows(sql`update tasks set created_at = (select max(at) from changes where record_id = ${id}::uuid)
    where id in (select from_id from record_links where to_id = ${id}::uuid)`);
    const seen: string[] = [];
    const times: number[] = [];
    let before: Awaited<ReturnType<typeof timelineOf>>['next'] | undefined;
    for (let pages = 0; pages < 30; pages += 1) {
      const page = await timelineOf(world.admin, 'company', { id, limit, ...(before && { before }) });
      seen.push(
        ...page.entries.map((entry) =>
          entry.kind === 'change' ? `c${entry.change.version}` : String(entry.record.title ?? entry.record.summary),
        ),
      );
      times.push(...page.entries.map(({ at }) => Date.parse(at)));
      before = page.next;
      if (!before) break;
    }
    expect(seen.toSorted()).toEqual([
      'a0',
      'a1',
      'a2',
      'a3',
      'c1',
      'c2',
      'c3',
      'c4',
      'n0',
      'n1',
      'n2',
      'n3',
      'n4',
      't0',
      't1',
    ]);
    expect(times).toEqual(times.toSorted((a, b) => b - a));
    expect([seen[0], seen.at(-1)]).toEqual(['a3', 'a0']);
  },
);

test('a timeline goes on from what it gave, and from nothing else', async () => {
  const id = await makeOne(world.admin, 'company', { name: 'A' });
  const at = '2026-01-01T00:00:00Z';
  for (const before of [
    { at, kind: 'change' as const, id },
    { at, kind: 'note' as const, id: 5 },
    { at: 'now', kind: 'change' as const, id: 5 },
  ]) {
    await expect(timelineOf(world.admin, 'company', { id, before })).rejects.toThrow();
  }
});
