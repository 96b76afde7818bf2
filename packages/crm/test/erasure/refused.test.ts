import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { eraseRecord, previewErasure } from '../../src/erasure/index.ts';
import { narrowRole, type Role, shippedRoles } from '../../src/permissions/index.ts';
import { withObject } from '../definitions/factory-order.ts';
import { makeOne, read } from '../kit/records.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();

/** As far as an admin's reaches, and a role of the team's own. */
const wide: Role = { ...shippedRoles.admin, key: 'director', name: 'Director' };

test.each([
  ['a manager', shippedRoles.manager],
  ['a member', shippedRoles.member],
  ['a reader', shippedRoles.viewer],
  ['a role of the team’s own, however wide', wide],
  ['a key of an admin who is a manager by now', narrowRole(shippedRoles.admin, shippedRoles.manager)],
])('%s erases nothing and is told nothing', async (_, role) => {
  const id = await makeOne(world.admin, 'contact', { firstName: 'Kept' });
  const context = await world.as(role);
  for (const attempt of [
    () => previewErasure(context, 'contact', { id }),
    () => eraseRecord(context, 'contact', { id, confirm: 'Kept' }),
  ]) {
    expect(await refusal(attempt())).toMatchObject({
      code: 'forbidden',
      message: 'Only an admin may erase personal data.',
    });
  }
  expect(await read(world.admin, 'contact', id)).toMatchObject({ firstName: 'Kept' });
});

test('another name than its own erases nothing', async () => {
  const id = await makeOne(world.admin, 'vessel', { name: 'Argo' });
  for (const confirm of ['', 'argo', 'Argo 2']) {
    expect(await refusal(eraseRecord(world.admin, 'vessel', { id, confirm }))).toMatchObject({
      code: 'invalid',
      issues: ['confirm: mismatch'],
    });
  }
  expect(await read(world.admin, 'vessel', id)).toMatchObject({ name: 'Argo', version: 1 });
});

test('settings, and what is not there, are not erased', async () => {
  const [row] = await world.db.rows(sql`select id from pipelines limit 1`);
  const id = row?.[0] as string;
  expect((await refusal(eraseRecord(world.admin, 'pipeline', { id, confirm: 'x' }))).code).toBe('invalid');
  expect((await refusal(eraseRecord(world.admin, 'contact', { id, confirm: 'x' }))).code).toBe('not_found');
});

test('what others cannot be without is told before, and is not erased', async () => {
  const field = { key: 'patient', type: 'relation', label: 'Patient', target: 'contact', onDelete: 'refuse' };
  const stay = { key: 'stay', singular: 'Stay', plural: 'Stays', slug: 'stays', icon: 'bed', description: '' };
  const input = { ...stay, title: { label: 'Name' }, fields: [field] } as Parameters<typeof withObject>[1];
  const admin = await withObject(world.admin, input);
  const id = await makeOne(admin, 'contact', { firstName: 'Held' });
  await makeOne(admin, 'stay', { name: 'June', custom: { patientId: id } });
  const message = 'One stay cannot be without: change Patient there first, or delete those for good.';
  expect(await previewErasure(admin, 'contact', { id })).toMatchObject({ refusal: message });
  const refused = await refusal(eraseRecord(admin, 'contact', { id, confirm: 'Held' }));
  expect(refused).toMatchObject({ code: 'conflict', message });
  expect(await read(admin, 'contact', id)).toMatchObject({ firstName: 'Held', version: 1 });
});
