import { sql } from 'drizzle-orm';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type RecordThen, recordsThen } from '../../src/as-of/states.ts';
import type { Context } from '../../src/context/index.ts';
import { CardinalError } from '../../src/errors/index.ts';
import { canonicalInstant } from '../../src/fields/index.ts';
import { mergeRecords } from '../../src/merge/index.ts';
import { shippedRoles } from '../../src/permissions/index.ts';
import { readRecords } from '../../src/records/get.ts';
import { createRecords, restoreRecords, trashRecords, updateRecords } from '../../src/records/index.ts';
import { objectOf } from '../../src/schema/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';
import { type Mode, UndoModel } from './model.ts';

const world = inWorld();

const text = fc.constantFrom('a', 'b', null);
const number = fc.constantFrom(1, 2, null);
const some = fc.array(fc.nat(3), { minLength: 1, maxLength: 3 });
const person = fc.nat(2);
const step = fc.oneof(
  fc.record({ do: fc.constant('create' as const), person, text, number }),
  fc.record({
    do: fc.constant('update' as const),
    person,
    some,
    set: fc.record({ text, number }, { requiredKeys: [] }),
  }),
  fc.record({ do: fc.constantFrom('trash' as const, 'restore' as const, 'merge' as const), person, some }),
  fc.record({
    do: fc.constant('undo' as const),
    person,
    which: fc.nat(20),
    mode: fc.constantFrom<Mode>('refuse', 'keep', 'overwrite'),
  }),
);
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

test('whatever people do, merge and undo in whatever order, what stands is what the rule says, and what stood is told', async () => {
  const people = await Promise.all([1, 2, 3].map(() => world.as(shippedRoles.manager)));
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 14 }), async (steps) => {
      const run = new Run();
      await run.take(people[0] as Context, { do: 'create', person: 0, text: 'a', number: null });
      for (const each of steps) {
        await run.take(people[each.person] as Context, each);
        await run.check(world.admin);
      }
      await run.checkThePast(world.admin);
    }),
    { numRuns: 150, seed: Number(process.env.SEED) || Date.now() },
  );
}, 300_000);

/** One history, told to the engine and to the model alike. */
class Run {
  readonly model = new UndoModel();
  readonly ids: string[] = [];
  readonly operations: string[] = [];
  private readonly past: { readonly at: string; readonly expected: readonly unknown[] }[] = [];

  async take(context: Context, each: Step): Promise<void> {
    if (each.do === 'create') {
      const custom = { text: each.text, number: each.number };
      const { operationId, records } = await createRecords(context, 'vessel', [
        { name: 'Model', ownerId: null, custom },
      ]);
      this.model.create({ text: each.text, number: each.number, name: 'Model' });
      this.ids.push(records[0]?.id as string);
      this.operations.push(operationId);
      return;
    }
    if (each.do === 'undo') {
      const deed = each.which % this.operations.length;
      const expected = this.model.undo(deed, each.mode);
      const done = await this.attempt(() =>
        undoOperation(context, { operationId: this.operations[deed] as string, conflicts: each.mode }),
      );
      expect({ undone: done !== undefined, step: each }).toEqual({ undone: expected, step: each });
      if (done) this.operations.push(done.operationId);
      return;
    }
    const wanted = each.do === 'restore' ? 'trash' : 'live';
    const records = [...new Set(each.some.map((at) => at % this.ids.length))].filter(
      (at) => this.model.life(at) === wanted,
    );
    const [first, ...others] = records;
    if (first === undefined) return;
    const ids = records.map((at) => this.ids[at] as string);
    if (each.do === 'merge') {
      if (others.length === 0) return;
      const [keep, ...merge] = ids as [string, ...string[]];
      this.operations.push((await mergeRecords(context, 'vessel', { keep, merge })).operationId);
      this.model.merge([first, ...others], ['text', 'number']);
      return;
    }
    if (each.do === 'restore' && records.some((at) => this.model.isMerged(at))) {
      expect((await refusal(restoreRecords(context, 'vessel', ids))).issues.join()).toContain('merged');
      return;
    }
    if (each.do === 'update') {
      const { operationId } = await updateRecords(
        context,
        'vessel',
        ids.map((id) => ({ id, set: { custom: each.set } })),
      );
      if (this.model.change(records, each.set) !== undefined) this.operations.push(operationId);
      return;
    }
    const move = each.do === 'trash' ? trashRecords : restoreRecords;
    this.operations.push((await move(context, 'vessel', ids)).operationId);
    this.model.change(records, { life: each.do === 'trash' ? 'trash' : 'live' });
  }

  private async attempt<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      return await work();
    } catch (error) {
      if (error instanceof CardinalError && error.code === 'conflict') return undefined;
      throw error;
    }
  }

  /** Holds what stands against the model, and keeps that as what was so at this moment. */
  async check(context: Context): Promise<void> {
    const expected = this.ids.map((_, at) => ({
      text: this.model.value(at, 'text'),
      number: this.model.value(at, 'number'),
      life: this.model.life(at),
      version: this.model.records[at]?.version,
    }));
    const vessel = objectOf(context.schema, 'vessel');
    const standing = await readRecords(context, vessel, [...vessel.fields.values()], this.ids);
    expect(standing.map((record) => told({ record, life: record.deletedAt ? 'trash' : 'live' }))).toEqual(expected);
    const [row] = await context.db.rows(sql`select clock_timestamp()`);
    this.past.push({ at: canonicalInstant(String(row?.[0])) as string, expected });
  }

  /** Every moment again, now that others have followed. */
  async checkThePast(context: Context): Promise<void> {
    const vessel = objectOf(context.schema, 'vessel');
    for (const { at, expected } of this.past) {
      const then = await recordsThen(context, vessel, [...vessel.fields.values()], this.ids, at);
      const found = this.ids.map((id) => told(then.get(id) as RecordThen));
      const absent = found.slice(expected.length).map(({ life }) => life);
      expect({ at, found: found.slice(0, expected.length) }).toEqual({ at, found: expected });
      expect(absent).toEqual(absent.map(() => 'absent'));
    }
  }
}

const told = ({ record: { custom, version }, life }: RecordThen) => ({
  text: custom['text'] ?? null,
  number: custom['number'] ?? null,
  life,
  version,
});
