import { beforeAll, describe, expect, test } from 'vitest';
import { type Role, shippedRoles } from '../../src/permissions/index.ts';
import { createRecords, findRecords, updateRecords } from '../../src/records/index.ts';
import { change, make, makeOne, read, trash } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld, type World } from '../kit/world.ts';

const world = inWorld();
let vessel: string;
beforeAll(async () => {
  vessel = await makeOne(world.admin, 'vessel', { name: 'Stays' });
});

const create = (...inputs: Record<string, unknown>[]) => refusal(createRecords(world.admin, 'vessel', inputs));
const set = (input: Record<string, unknown>) => refusal(change(world.admin, 'vessel', vessel, input));

describe('at the property that is wrong', () => {
  test.each([
    ['an unknown field', { name: 'A', nope: 1 }, ['records.0.nope: unknown_field']],
    ['an unknown custom field', { name: 'A', custom: { nope: 1 } }, ['records.0.custom.nope: unknown_field']],
    ['a custom field outside of custom', { name: 'A', text: 'x' }, ['records.0.text: unknown_field']],
    ['a custom field by its path', { name: 'A', 'custom.text': 'x' }, ['records.0.custom.text: unknown_field']],
    ['a shipped field within custom', { name: 'A', custom: { code: 'x' } }, ['records.0.custom.code: unknown_field']],
    [
      'a relation without its Id',
      { name: 'A', custom: { relation: null } },
      ['records.0.custom.relation: unknown_field'],
    ],
    ['custom that is no object', { name: 'A', custom: 'x' }, ['records.0.custom: unknown_field']],
    ['custom that is a list', { name: 'A', custom: [1] }, ['records.0.custom: unknown_field']],
    ['what the engine keeps', { name: 'A', createdAt: '2026-01-01T00:00:00Z' }, ['records.0.createdAt: derived']],
    ['the id', { name: 'A', id: 'x', version: 1 }, ['records.0.id: unknown_field', 'records.0.version: unknown_field']],
    ['a required field left out', {}, ['records.0.name: required']],
    ['__proto__', JSON.parse('{"name":"A","__proto__":{"code":"x"}}'), ['records.0.__proto__: unknown_field']],
    ['constructor', { name: 'A', constructor: 1 }, ['records.0.constructor: unknown_field']],
    [
      '__proto__ within custom',
      { name: 'A', custom: JSON.parse('{"__proto__":{"text":"x"}}') },
      ['records.0.custom.__proto__: unknown_field'],
    ],
  ])('%s is refused', async (_, input, issues) => {
    expect(await create(input)).toMatchObject({ code: 'invalid', issues });
  });

  test('every wrong record of a set is told at once', async () => {
    const { issues } = await create({ name: 'A' }, { nope: 1, name: 'B' }, { name: 'C', custom: { number: 'x' } });
    expect(issues).toEqual(['records.1.nope: unknown_field', expect.stringMatching(/^records\.2\.custom\.number: /)]);
  });

  test.each([[null], [''], ['   ']])('a required field is not emptied by %j', async (name) => {
    const { issues } = await set({ name });
    expect(issues).toEqual([expect.stringMatching(/^records\.0\.set\.name: /)]);
    expect((await read(world.admin, 'vessel', vessel)).name).toBe('Stays');
  });
});

describe('hostile values', () => {
  test.each([
    ['text', 'a'.repeat(1_000_000)],
    ['text', ['a']],
    ['text', { toString: 'x' }],
    ['longText', 'a'.repeat(1_000_000)],
    ['number', Number.MAX_VALUE * 2],
    ['number', '1e400'],
    ['number', [[1]]],
    ['percent', 100.01],
    ['currency', { minor: 2 ** 60, currency: 'EUR' }],
    ['currency', { minor: 1.5, currency: 'EUR' }],
    ['currency', { minor: 1, currency: 'eu€' }],
    ['boolean', 'true'],
    ['date', '2026-02-30'],
    ['date', '10000-01-01'],
    ['datetime', '2026-01-01'],
    ['enum', '__proto__'],
    ['enum', 'gamma'],
    ['rating', 0],
    ['rating', 6],
    ['rating', 2.5],
    ['multiEnum', ['red', 'gamma']],
    ['multiEnum', 'red'],
    ['json', 'words'],
    ['json', ['a'.repeat(20_001)]],
    ['json', JSON.parse(`${'['.repeat(60)}${']'.repeat(60)}`)],
    ['emails', [[['a@example.com']]]],
    ['emails', ['nobody']],
    ['links', ['javascript:alert(1)']],
    ['address', 'Hamburg'],
    ['userId', 'me'],
    ['relationId', "'; drop table vessels"],
    ['relations', ['nobody']],
    ['recordLinks', [null]],
  ])('%s refuses what it cannot hold (%#)', async (property, value) => {
    const { code, issues } = await set({ custom: { [property]: value } });
    expect(code).toBe('invalid');
    for (const issue of issues) expect(issue).toContain(`records.0.set.custom.${property}`);
  });

  test.each([
    ['text', 'a\0b\ud800c', 'a b\ufffdc'],
    ['longText', 'a\0b\udfff', 'ab\ufffd'],
    ['number', Number.MAX_VALUE, Number.MAX_VALUE],
    ['number', 5e-324, 5e-324],
    ['number', -0, 0],
    ['longText', '水'.repeat(50_000), '水'.repeat(50_000)],
    ['text', '𝔘'.repeat(250), '𝔘'.repeat(250)],
  ])('%s keeps what can be kept (%#)', async (property, given, kept) => {
    await change(world.admin, 'vessel', vessel, { custom: { [property]: given } });
    expect((await read(world.admin, 'vessel', vessel)).custom[property]).toBe(kept);
  });

  test('a link as long as may be is kept and found', async () => {
    const address = `https://example.com/${random(1900)}`;
    await change(world.admin, 'vessel', vessel, { custom: { links: [address] } });
    const { custom } = await read(world.admin, 'vessel', vessel);
    expect(custom.links).toMatchObject([{ primary: true }]);
  });

  test('a name as long as may be is kept whatever it is written in, and a longer one refused', async () => {
    const id = await makeOne(world.admin, 'contact', { firstName: random(250), lastName: random(249) });
    expect(String((await read(world.admin, 'contact', id)).name)).toHaveLength(500);
    const { issues } = await refusal(change(world.admin, 'contact', id, { firstName: random(251) }));
    expect(issues).toEqual(['records.0.set.firstName: invalid']);
  });
});

describe('unique values', () => {
  test('are refused at the right record of a set, and nothing of the set is kept', async () => {
    await make(world.admin, 'vessel', { name: 'First', code: 'Doe, John' }, { name: 'Second', code: 'John' });
    const inputs = [{ name: 'Fine', code: 'free' }, { name: 'Clash', code: 'Doe, John' }, { name: 'Fine too' }];
    expect(await create(...inputs)).toMatchObject({ code: 'conflict', issues: ['records.1.code: duplicate'] });
    expect(await named(world, 'Fine')).toBe(0);
  });

  test('are refused at the later of two equal ones in a set', async () => {
    const inputs = ['a)', 'x', 'a) already exists. ', 'a)'].map((code) => ({ name: 'Twin', code }));
    expect(await create(...inputs)).toMatchObject({ code: 'conflict', issues: ['records.3.code: duplicate'] });
  });

  test('are refused at the record that comes to clash, not at the one that holds the value', async () => {
    const [one, two] = (await make(world.admin, 'vessel', { name: 'A', code: 'taken' }, { name: 'B' })) as [
      string,
      string,
    ];
    const patches = [
      { id: two, set: { code: 'taken' } },
      { id: one, set: { code: 'taken' } },
    ];
    const { issues } = await refusal(updateRecords(world.admin, 'vessel', patches));
    expect(issues).toEqual(['records.0.set.code: duplicate']);
  });

  test('are free again once their holder is in the trash', async () => {
    const id = await makeOne(world.admin, 'vessel', { name: 'Old', code: 'again' });
    await trash(world.admin, 'vessel', id);
    await make(world.admin, 'vessel', { name: 'New', code: 'again' });
  });
});

describe('records of a set', () => {
  test('may stand in it once', async () => {
    const patches = [vessel, vessel.toUpperCase()].map((id) => ({ id: id.toLowerCase(), set: {} }));
    expect(await refusal(updateRecords(world.admin, 'vessel', patches))).toMatchObject({
      issues: ['records: duplicate'],
    });
  });

  test('are changed together or not at all', async () => {
    const [one] = (await make(world.admin, 'vessel', { name: 'Together' })) as [string];
    const gone = '01890a5d-ac96-774b-bcce-b302099a8057';
    const patches = [one, gone].map((id) => ({ id, set: { name: 'Changed' } }));
    expect((await refusal(updateRecords(world.admin, 'vessel', patches))).code).toBe('not_found');
    expect(await read(world.admin, 'vessel', one)).toMatchObject({ name: 'Together', version: 1 });
  });
});

describe('fields kept back from a role', () => {
  const role: Role = {
    ...shippedRoles.manager,
    key: 'clerk',
    hiddenFields: { vessel: ['custom.number'] },
    readonlyFields: { vessel: ['code'] },
  };
  test('are refused: hidden ones as if they did not exist, read-only ones by name', async () => {
    const clerk = await world.as(role);
    const { issues } = await refusal(createRecords(clerk, 'vessel', [{ name: 'A', code: 'x', custom: { number: 1 } }]));
    expect(issues).toEqual(['records.0.code: forbidden', 'records.0.custom.number: unknown_field']);
    const id = await makeOne(world.admin, 'vessel', { name: 'Seen', code: 'seen', custom: { number: 7 } });
    const record = await read(clerk, 'vessel', id);
    expect(record.code).toBe('seen');
    expect(record.custom).not.toHaveProperty('number');
  });
});

async function named({ admin }: World, name: string): Promise<number> {
  const { items } = await findRecords(admin, 'vessel', { filter: { where: { name: { startsWith: name } } } });
  return items.length;
}

/** Chinese words without any pattern that an index could press together. */
function random(length: number): string {
  let seed = 7;
  const letter = () => {
    seed = (seed * 48271) % 2147483647;
    return String.fromCharCode(0x4e00 + (seed % 20_000));
  };
  return Array.from({ length }, letter).join('');
}
