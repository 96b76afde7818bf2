import { beforeAll, expect, test } from 'vitest';
import { errorsIn, inRest } from './server.ts';

const { api } = inRest();
const fleet = Array.from({ length: 7 }, (_, at) => ({
  name: `Ship ${at}`,
  code: at % 3 === 0 ? null : `C${at}`,
  custom: { tonnage: at % 2 ? null : at, flag: at < 3 ? 'fi' : 'pa' },
}));

beforeAll(async () => {
  const company = await api('POST', '/companies', { body: { name: 'Fleet Ltd' } });
  const records = fleet.map((ship) => ({ ...ship, companyId: company.body['id'] }));
  const made = await api('POST', '/objects/vessels/batch', { body: { action: 'create', records } });
  expect(made.body).toMatchObject({ succeeded: 7, failed: 0 });
});

interface Page {
  items: { name: string; [key: string]: unknown }[];
  count: number | null;
  nextCursor: string | null;
}
const list = async (query: string) => (await api('GET', `/objects/vessels?${query}`)).body as unknown as Page;
const names = async (query: string) => (await list(query)).items.map(({ name }) => Number(name.slice(5)));

test('sorted both ways, by a field of the team’s own, over a relation, by the name on the record', async () => {
  expect(await names('sort=-name')).toEqual([6, 5, 4, 3, 2, 1, 0]);
  expect(await names('ordering=custom.tonnage,name')).toEqual([0, 2, 4, 6, 1, 3, 5]);
  expect(await names('sort=companyId,-custom.flag,name')).toEqual([3, 4, 5, 6, 0, 1, 2]);
  expect(await names('sort=company.name,-name&limit=2')).toEqual([6, 5]);
});

test('searched, filtered, counted, and with the fields that were asked for', async () => {
  expect(await names('search=ship+3')).toEqual([3]);
  const filter = { where: { 'custom.flag': { eq: 'fi' } }, not: { where: { name: { eq: 'Ship 1' } } } };
  expect(await names(`sort=name&filter=${encodeURIComponent(JSON.stringify(filter))}`)).toEqual([0, 2]);
  for (const how of ['capped', 'exact']) expect((await list(`count=${how}&limit=1`)).count).toBe(7);
  expect((await list('limit=1')).count).toBeNull();
  const { items } = await list('fields=name,companyId,custom.flag&limit=1&sort=name');
  expect(Object.keys(items[0] ?? {}).sort()).toEqual(['companyId', 'custom', 'deletedAt', 'id', 'name', 'version']);
  expect(items[0]?.['custom']).toEqual({ flag: 'fi' });
});

test('page by page, by cursor or by offset: the same pages', async () => {
  const sort = 'sort=custom.tonnage,-name';
  const all = await names(sort);
  const walked: number[] = [];
  let cursor: string | null = '';
  while (cursor !== null) {
    const page: Page = await list(`${sort}&limit=3${cursor && `&cursor=${cursor}`}`);
    walked.push(...page.items.map(({ name }) => Number(name.slice(5))));
    cursor = page.nextCursor;
  }
  expect(walked).toEqual(all);
  for (const offset of [0, 3, 6, 7, 100]) {
    expect(await names(`${sort}&limit=3&offset=${offset}`)).toEqual(all.slice(offset, offset + 3));
  }
  const { nextCursor } = await list(`${sort}&limit=2&offset=2`);
  expect(await names(`${sort}&limit=2&cursor=${nextCursor}`)).toEqual(all.slice(4, 6));
});

test.each([
  ['limt=5', ['/limt: unknown_parameter']],
  ['limit=0', ['/limit: too_small']],
  ['limit=201', ['/limit: too_big']],
  ['limit=5.5', ['/limit: invalid_format']],
  ['limit=1e2', ['/limit: invalid_format']],
  ['limit=', ['/limit: invalid_format']],
  ['limit=1&limit=2', ['/limit: repeated']],
  ['sort=name&ordering=name', ['/ordering: conflict']],
  ['cursor=abc&offset=1', ['/offset: conflict']],
  ['cursor=abc', ['/cursor: bad_cursor']],
  ['offset=10001', ['/offset: too_big']],
  ['count=all', ['/count: invalid_value']],
  ['trash=1', ['/trash: invalid_value']],
  ['sort=colour', ['/sort/0/field: invalid']],
  ['sort=name,code,company,owner', ['/sort: too_big']],
  ['sort=', ['/sort/0/field: invalid']],
  ['fields=name,,code', ['/fields/1: too_small']],
  ['fields=secret', ['/fields/0: unknown_field']],
  ['filter={', ['/filter: invalid']],
  ['filter=[]', ['/filter: invalid_type']],
  ['filter={"where":{"colour":{"eq":1}}}', ['/filter/where/colour: unknown_field']],
  ['filter={"where":{"name":{"gt":1}}}', ['/filter/where/name/gt: unknown_operator']],
  ['filter={"__proto__":{"x":1}}', ['/filter: custom']],
  ['__proto__=1', ['/__proto__: unknown_parameter']],
  ['constructor=1', ['/constructor: unknown_parameter']],
])('?%s is refused at its parameter', async (query, errors) => {
  const answer = await api('GET', `/objects/vessels?${query}`);
  expect([answer.status, errorsIn(answer)]).toEqual([400, errors]);
  expect(answer.body).toMatchObject({ status: 400, code: 'invalid', type: '/docs/api#error-invalid' });
});
