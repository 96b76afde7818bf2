import type { Find, Understanding } from '@cardinal/ai/language';
import { findRecords } from '@cardinal/crm/records';
import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { inDemo } from './demo.ts';
import { type AboutQuestion, goldenAbout } from './golden-about.ts';
import { type GoldenQuestion, goldenSet } from './golden-set.ts';

const demo = inDemo();

/** The questions that are not answered as they should be; docs/assistant-language.md says why. */
const knownMisses: readonly string[] = [];

/** What of an answer the golden set speaks of. */
function comparable(answer: Understanding): unknown {
  switch (answer.kind) {
    case 'find': {
      const { kind, object, filter, sort, limit, aggregate, group } = answer;
      return { kind, object, filter, sort, limit, aggregate, group };
    }
    case 'propose':
      return {
        kind: answer.kind,
        operations: answer.operations.map(({ target, ...operation }) => ({ ...operation, target: target?.id })),
      };
    case 'tell':
      return { kind: answer.kind, record: answer.record.id, field: answer.field };
    case 'summarize':
      return { kind: answer.kind, record: answer.record.id };
    case 'draft':
      return { kind: answer.kind, record: answer.record.id, about: answer.about };
    default:
      return { kind: answer.kind };
  }
}

const withDefaults = (expected: object): object =>
  'object' in expected ? { sort: [], aggregate: { kind: 'none' }, ...expected } : expected;

async function rowsOf({ object, filter, sort, limit }: Find): Promise<string[]> {
  const ids: string[] = [];
  let cursor: string | null | undefined;
  do {
    const page = await findRecords(demo.context, object, {
      ...(filter && { filter }),
      sort: [...sort],
      limit: limit ?? 200,
      ...(cursor && { cursor }),
    });
    ids.push(...page.items.map(({ id }) => id));
    cursor = limit ? null : page.nextCursor;
  } while (cursor);
  return ids.toSorted();
}

/** What is wrong with the answer to a question; undefined when nothing is. */
async function fault({
  ask,
  expected,
  sql: byHand,
  about,
}: Partial<AboutQuestion> & GoldenQuestion): Promise<string | undefined> {
  const answer = await demo.ask(ask, about);
  const got = JSON.parse(JSON.stringify(comparable(answer))) as unknown;
  const wanted = withDefaults((await demo.withIds(expected)) as object);
  if (!equal(got, wanted)) return `got ${JSON.stringify(answer)}\n   not ${JSON.stringify(wanted)}`;
  if (!byHand || answer.kind !== 'find') return undefined;
  const found = await rowsOf(answer);
  const rows = await demo.db.rows(sql.raw(byHand));
  const right = rows.map(([id]) => String(id)).toSorted();
  return equal(found, right) ? undefined : `${found.length} rows, not ${right.length}`;
}

function equal(one: unknown, other: unknown): boolean {
  try {
    expect(one).toEqual(other);
    return true;
  } catch {
    return false;
  }
}

/** Prints a set's score, and gives what was missed. */
async function score(name: string, set: readonly GoldenQuestion[]): Promise<Map<string, string>> {
  const missed = new Map<string, string>();
  for (const question of set) {
    const wrong = await fault(question);
    if (wrong) missed.set(question.ask, wrong);
  }
  console.log(`${name}: ${set.length - missed.size} of ${set.length}`);
  for (const [ask, wrong] of missed) console.log(`- ${ask}\n   ${wrong}`);
  return missed;
}

test('what is asked of the record that one looks at is answered of it', async () => {
  expect([...(await score('golden set, on a page', goldenAbout)).keys()]).toEqual([]);
});

test('the golden set is answered as well as it was, and its rows are those that SQL finds', async () => {
  const missed = await score('golden set', goldenSet);
  expect([...missed.keys()].filter((ask) => !knownMisses.includes(ask))).toEqual([]);
  expect(knownMisses.filter((ask) => !missed.has(ask))).toEqual([]);
});
