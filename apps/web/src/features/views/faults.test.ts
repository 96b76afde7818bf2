import { shippedObjects } from '@cardinal/crm/objects';
import { buildSchema } from '@cardinal/crm/schema';
import { expect, test } from 'vitest';
import { faultOf } from './faults.ts';

const schema = buildSchema(shippedObjects);
const faultIn = (query: string, key = 'company') => {
  const entries = new URLSearchParams(query);
  const object = schema.objects.get(key);
  if (!object) throw new Error(`there is no ${key}`);
  return faultOf(object, (name) => entries.get(name));
};

test.each([
  '',
  'filter=&sort=',
  'filter=-&sort=-&group=-&totals=-',
  'filter={"where":{"name":{"contains":"a"}}}&sort=-name,parent.name&group=industry&totals=size:sum,size:median',
  'view=board&by=status',
  'view=calendar&date=createdAt&span=week',
  'cols=:300,size:120!',
])('%s is as a list can be', (query) => expect(faultIn(query)).toBeNull());

test.each([
  ['filter={not', 'filter'],
  ['filter={"where":5}', 'filter'],
  ['sort=name,,size', 'sorts'],
  ['sort=a,b,c,d', 'sorts'],
  ['sort=--name', 'sorts'],
  ['totals=size', 'totals'],
  ['totals=size:product', 'totals'],
  ['totals=nothing:sum', 'totals'],
  ['group=nothing', 'group'],
  ['group=size', 'group'],
  ['view=gantt', 'layout'],
  ['by=name', 'board'],
  ['date=name', 'date'],
  ['span=year', 'span'],
])('%s is told', (query, part) => expect(faultIn(query)).toMatchObject({ part }));

test('the board of a pipeline is by stage, and a fault names the field that there is not', () => {
  expect(faultIn('by=stage', 'deal')).toBeNull();
  expect(faultIn('group=custom.gone')?.words).toContain('Companies have no field "custom.gone"');
});
