import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { expect, test } from 'vitest';
import { say } from '../../src/conversations/index.ts';
import { eraseRecord, previewErasure } from '../../src/erasure/index.ts';
import { recentChanges, recordHistory } from '../../src/history/index.ts';
import { mergeRecords } from '../../src/merge/index.ts';
import { draftChanges, suggestChanges } from '../../src/proposals/index.ts';
import { purgeRecords } from '../../src/records/index.ts';
import { searchRecords } from '../../src/search/index.ts';
import { addWords } from '../../src/search/words.ts';
import { timelineOf } from '../../src/timeline/index.ts';
import { undoOperation } from '../../src/undo/index.ts';
import { csv, run, undo, upload } from '../imports/kit.ts';
import { entryOf } from '../kit/ledger.ts';
import { change, make, makeOne, read, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';
import { tablesWith } from './everywhere.ts';

const world = inWorld();

/** What a person is called whose word stands nowhere else, as a contact or as a record of the invented object. */
const kinds = {
  contact: (word: string, more: object = {}) => ({ firstName: 'Zora', lastName: word, ...more }),
  vessel: (word: string, more: object = {}) => ({ name: `Zora ${word}`, ...more }),
} as const;
type Kind = keyof typeof kinds;

const rowsOf = async (ids: readonly string[]) => {
  const rows = await world.db.rows(
    sql`select diff::text from changes
    where record_id = any(${sql.param(ids)}::uuid[]) order by id`,
  );
  return rows.map(([diff]) => JSON.parse(diff as string) as Record<string, unknown>);
};

/** Something of a person in every place that is not the record's own. */
async function leaveTraces(key: Kind, id: string, word: string) {
  const { admin, db } = world;
  const owner = admin.actor.userId;
  const set = key === 'contact' ? { jobTitle: `${word} keeper` } : { code: `${word}-code` };
  const changes = await draftChanges(admin, { changes: [{ kind: 'update', object: key, id, values: set }] });
  const proposal = { changes, reason: `For ${word}`, model: 'local/test' };
  const spoken = await say(admin, undefined, { role: 'user', parts: [{ type: 'text', text: `Who is Zora ${word}?` }] });
  const met = await say(admin, undefined, { role: 'user', parts: [{ type: 'text', text: 'Who is new?' }] });
  const output = { items: [{ id, name: `Zora ${word}` }] };
  await say(admin, met, { role: 'assistant', parts: [{ type: 'result', id: '1', name: 'find', output }], model: 'm' });
  await suggestChanges(admin, { ...proposal, prompt: `Ask ${word}`, conversationId: met });
  const decided = await suggestChanges(admin, { ...proposal, prompt: `Tell ${word}` });
  await db.rows(sql`update agent_actions set status = 'rejected', decided_at = now(), decided_by = ${owner}::uuid,
    remark = ${`Not for ${word}`} where id = ${decided}::uuid`);
  const classifier = uuidv7();
  await db.rows(sql`insert into classifiers (id, name, object, fields, labels, model, metrics, trained_at)
    values (${classifier}::uuid, ${`Kinds of ${key}`}, ${key}, '{a}', '{x,y}', ${JSON.stringify({ vocabulary: [word] })}::jsonb,
      '{}', now())`);
  await db.rows(sql`insert into classifier_examples (id, classifier_id, text, label, record_id)
    values (${uuidv7()}::uuid, ${classifier}::uuid, ${`This is ${word}`}, 'x', ${id}::uuid)`);
  await db.rows(sql`insert into classifications (record_id, classifier_id, label, confidence, words)
    values (${id}::uuid, ${classifier}::uuid, 'x', 0.9, array[${word}])`);
  await db.rows(sql`insert into idempotent_replies (caller, key, fingerprint, status, headers, body)
    values ('user:x', ${word.length.toString() + key}, 'f', 201, '{}', ${JSON.stringify({ id, name: `Zora ${word}` })})`);
  await db.rows(sql`insert into runs (id, kind, object, status, search, record_ids, finished_at)
    values (${uuidv7()}::uuid, 'score', ${key}, 'done', ${`zora ${word}`}, array[${id}::uuid], now())`);
  await db.rows(
    sql`insert into runs (id, kind, object, search) values (${uuidv7()}::uuid, 'score', ${key}, ${`Zora ${word}`})`,
  );
  await db.rows(sql`insert into duplicate_keys (record_id, object, field, key)
    values (${id}::uuid, ${key}, 'name', ${word.toLowerCase()})`);
  await addWords(db, [id]);
  return { spoken, met, decided, classifier };
}

test.each(['contact', 'vessel'] as const)('nothing that a %s said is left in the database', async (key) => {
  const { admin, db } = world;
  const word = `Quix${key}`;
  const draft = kinds[key];
  const mail = (name: string) => ({ emails: [{ value: `${name}.${word}@example.com`, label: null, primary: true }] });
  const text = (words: string) => (key === 'contact' ? { jobTitle: words } : { custom: { longText: words } });
  const [id = '', twin = '', lost = ''] = await make(
    admin,
    key,
    draft(word, key === 'contact' ? mail('one') : { custom: mail('one') }),
    draft(word, text(`${word} twin`)),
    draft(`${word} Lost`, text(`${word} lost`)),
  );
  await change(admin, key, id, text(`${word} again`));
  const company = await makeOne(admin, 'company', { name: 'Stays' });
  const alone = await makeOne(admin, 'note', { body: `${word} is ill`, links: [id] });
  const both = await makeOne(admin, 'note', { body: 'About two', links: [id, company] });
  const ofTwin = await makeOne(admin, 'task', { title: `Call ${word}`, links: [twin] });
  const gone = await makeOne(admin, 'note', { body: `${word} was here`, links: [id] });
  await trash(admin, 'note', gone);
  await purgeRecords(admin, 'note', [gone]);
  const pointing = await makeOne(admin, 'vessel', { name: 'Points', custom: { recordLinks: [id, company] } });
  await mergeRecords(admin, key, { keep: twin, merge: [lost] });
  await purgeRecords(admin, key, [lost]);
  await mergeRecords(admin, key, { keep: id, merge: [twin] });
  const left = await leaveTraces(key, id, word);
  expect(await tablesWith(world, word)).toEqual(
    expect.arrayContaining([
      'agent_actions',
      'changes',
      'classifiers',
      'messages',
      'notes',
      'runs',
      'search_docs',
      'search_words',
    ]),
  );

  const entries = await rowsOf([id, twin, lost, alone, ofTwin, gone]);
  const preview = await previewErasure(admin, key, { id });
  expect(preview).toMatchObject({
    id,
    title: `Zora ${word}`,
    titles: [`Zora ${word}`, `Zora ${word}`],
    along: expect.arrayContaining([
      { object: 'note', count: 1 },
      { object: 'task', count: 1 },
    ]),
    entries: entries.filter((diff) => Object.keys(diff).length > 0).length,
    elsewhere: { conversations: 2, suggestions: 2, examples: 1, runs: 2, replies: 1 },
    refusal: null,
  });
  expect(preview.stays.items.map((one) => one.id).sort()).toEqual([both, pointing].sort());

  const { operationId } = await eraseRecord(admin, key, { id: twin, confirm: `Zora ${word}` });
  expect(await tablesWith(world, word)).toEqual([]);
  // Who, when, in which operation and which fields is there still, and that it was erased.
  const blanked = await rowsOf([id, twin, lost, alone, ofTwin, gone]);
  expect(blanked.slice(0, entries.length).map((diff) => Object.keys(diff).sort())).toEqual(
    entries.map((diff) => Object.keys(diff).sort()),
  );
  expect(new Set(blanked.flatMap((diff) => Object.values(diff)).map((one) => JSON.stringify(one)))).toEqual(
    new Set(['[null,null]']),
  );
  const operation = await entryOf(world, operationId);
  expect(operation).toMatchObject({ kind: `${key}.erase`, actorId: admin.actor.userId });
  const actionOf = (one: string) => operation?.changes.find(({ recordId }) => recordId === one)?.action;
  expect([id, twin, alone, ofTwin, both, pointing].map(actionOf)).toEqual([
    'purge',
    'purge',
    'purge',
    'purge',
    'update',
    'update',
  ]);
  expect(await read(admin, 'note', both)).toMatchObject({ body: 'About two', links: [company] });
  expect((await read(admin, 'vessel', pointing)).custom['recordLinks']).toEqual([company]);
  const [decided] = await db.rows(
    sql`select status, prompt, payload::text from agent_actions where id = ${left.decided}::uuid`,
  );
  expect(decided).toEqual(['rejected', '', '[]']);
  // The classifier learns anew, of what is left.
  const training = await db.rows(
    sql`select status from runs where kind = 'train' and classifier_id = ${left.classifier}::uuid`,
  );
  expect(training).toEqual([['queued']]);
  expect((await db.rows(sql`select status from idempotent_replies where key like ${`%${key}`}`))[0]).toEqual([410]);

  for (const one of [id, twin]) expect((await refusal(previewErasure(admin, key, { id: one }))).code).toBe('not_found');
  const refused = await refusal(undoOperation(admin, { operationId }));
  expect(refused).toMatchObject({ code: 'conflict', message: 'What was erased stays so.' });
});

test('an import of erased people keeps none of its rows about them, and is undone without them', async () => {
  const { admin } = world;
  const file = csv(
    'firstName,lastName,emails',
    'Una,Xylander,una@xylander.example',
    'Ben,Other,ben@other.example',
    ',,una@xylander.example',
  );
  const id = await upload(admin, 'contact', file);
  await run(world, admin, id);
  const [hit] = await searchRecords(admin, { query: 'Xylander' });
  expect(hit?.title).toBe('Una Xylander');
  const waiting = await upload(admin, 'contact', csv('firstName,lastName', 'Una,Xylander'));
  const preview = await previewErasure(admin, 'contact', { id: hit?.id ?? '' });
  expect(preview.elsewhere.importRows).toBe(2);
  expect(preview.stays.items).toEqual([expect.objectContaining({ kind: 'import', id: waiting })]);
  await eraseRecord(admin, 'contact', { id: hit?.id ?? '', confirm: 'Una Xylander' });
  expect(await tablesWith(world, 'xylander')).toEqual(['import_rows']);
  await world.db.rows(sql`delete from imports where id = ${waiting}::uuid`);
  expect(await tablesWith(world, 'xylander')).toEqual([]);
  expect(await undo(world, admin, id)).toMatchObject({ status: 'undone', counts: { undone: 1 } });
  expect(await searchRecords(admin, { query: 'Other' })).toEqual([]);
});

test('what is said of others in the same few words is left', async () => {
  const { admin, db } = world;
  const file = csv('firstName,jobTitle', 'Lee,Buyer', 'Lee,Head of purchasing');
  await run(world, admin, await upload(admin, 'contact', file));
  await say(admin, undefined, { role: 'user', parts: [{ type: 'text', text: 'Is Lee a Head of purchasing?' }] });
  const [buyer] = await db.rows(sql`select id from contacts where job_title = 'Head of purchasing'`);
  const id = String(buyer?.[0]);
  const { elsewhere } = await previewErasure(admin, 'contact', { id });
  expect(elsewhere).toMatchObject({ importRows: 1, conversations: 0, suggestions: 0, examples: 0 });
  await eraseRecord(admin, 'contact', { id, confirm: 'Lee' });
  expect(await db.rows(sql`select cells from import_rows where cells[1] = 'Lee'`)).toEqual([[['Lee', 'Buyer']]]);
});

test('what was in the trash, and what was deleted for good before, is erased as well', async () => {
  const { admin } = world;
  for (const isPurged of [false, true]) {
    const id = await makeOne(admin, 'vessel', { name: 'Zo Brundlefly', code: 'BRUNDLEFLY' });
    const note = await makeOne(admin, 'note', { body: 'Brundlefly called', links: [id] });
    await trash(admin, 'vessel', id);
    if (isPurged) await purgeRecords(admin, 'vessel', [id]);
    expect(await previewErasure(admin, 'vessel', { id })).toMatchObject({ title: 'Zo Brundlefly' });
    await eraseRecord(admin, 'vessel', { id, confirm: ' Zo Brundlefly ' });
    expect(await tablesWith(world, 'brundlefly')).toEqual([]);
    expect((await rowsOf([note])).map((diff) => Object.keys(diff).length > 0)).toContain(true);
    expect((await refusal(eraseRecord(admin, 'vessel', { id, confirm: '' }))).code).toBe('not_found');
  }
});

test('a record that was merged and parted again takes along what the other held while they were one', async () => {
  const { admin } = world;
  const [kept = '', parted = ''] = await make(
    admin,
    'vessel',
    { name: 'Kept' },
    { name: 'Zo Wumplewick', code: 'WUMPLEWICK' },
  );
  const named = await change(admin, 'vessel', kept, { custom: { text: 'its own' } });
  const { operationId } = await mergeRecords(admin, 'vessel', { keep: kept, merge: [parted] });
  const undone = await undoOperation(admin, { operationId });
  await eraseRecord(admin, 'vessel', { id: parted, confirm: 'Zo Wumplewick' });
  expect(await tablesWith(world, 'wumplewick')).toEqual([]);
  expect(await read(admin, 'vessel', kept)).toMatchObject({ name: 'Kept', code: null, custom: { text: 'its own' } });
  // What was blanked there is not brought back as nothing; what is older is as it was.
  expect((await refusal(undoOperation(admin, { operationId: undone.operationId }))).code).toBe('conflict');
  expect(await read(admin, 'vessel', kept)).toMatchObject({ name: 'Kept', custom: { text: 'its own' } });
  await undoOperation(admin, { operationId: named.operationId });
  expect((await read(admin, 'vessel', kept)).custom['text']).toBeNull();
  const { entries } = await recordHistory(admin, 'vessel', { id: kept });
  expect(entries.length).toBeGreaterThan(3);
  expect((await timelineOf(admin, 'vessel', { id: kept })).entries.length).toBeGreaterThan(3);
});

test('other operations on an erased record are told without it, and undone without it', async () => {
  const { admin } = world;
  const [id = '', other = ''] = await make(admin, 'vessel', { name: 'Zo Snorkel' }, { name: 'Other' });
  await makeOne(admin, 'note', { body: 'About two', links: [id, other] });
  const { operationId } = await trashTogether(id, other);
  await eraseRecord(admin, 'vessel', { id, confirm: 'Zo Snorkel' });
  const { entries } = await recentChanges(admin, { limit: 5 });
  expect(entries[0]?.records[0]).toMatchObject({ id, title: null, change: { kind: 'vessel.erase', action: 'purge' } });
  expect(JSON.stringify(entries)).not.toContain('Snorkel');
  expect(await undoOperation(admin, { operationId })).toMatchObject({ changed: 1, conflicts: [] });
  expect((await read(admin, 'vessel', other)).deletedAt).toBeNull();
});

const trashTogether = (...ids: string[]) => trash(world.admin, 'vessel', ...ids);
