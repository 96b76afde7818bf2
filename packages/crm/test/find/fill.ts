import { sql } from 'drizzle-orm';
import { shippedRoles } from '../../src/permissions/index.ts';
import { createRecords, trashRecords } from '../../src/records/index.ts';
import { makeOne } from '../kit/records.ts';
import type { World } from '../kit/world.ts';
import type { Company, Person } from './fleet.ts';

/** People with names that tie, and companies of which one is in the trash. */
export async function fillHarbour(world: World): Promise<{ people: Person[]; companies: Company[] }> {
  const people: Person[] = [];
  for (const name of ['Test ada', 'Test Bob', 'Test ada']) {
    const { actor } = await world.as(shippedRoles.member);
    await world.db.rows(sql`update users set last_name = ${name.slice(5)} where id = ${actor.userId}::uuid`);
    people.push({ id: actor.userId, name });
  }
  const owner = people[0]?.id ?? null;
  const wanted = [
    { name: 'Acme', industry: 'retail', size: 5, city: 'Kiel', ownerId: owner },
    { name: 'acme', industry: null, size: null, city: null, ownerId: null },
    { name: 'Beta', industry: 'Retail', size: 5, city: 'Bern', ownerId: people[1]?.id ?? null },
    { name: 'Gone', industry: 'retail', size: 9, city: 'Kiel', ownerId: owner },
  ];
  const companies: Company[] = [];
  for (const { city, ...values } of wanted) {
    const id = await makeOne(world.admin, 'company', { ...values, address: city === null ? null : { city } });
    companies.push({ id, city, ...values, isTrashed: values.name === 'Gone' });
  }
  return { people, companies };
}

/** Puts vessels into an otherwise empty table, and the company that is gone into the trash. */
export async function launch(
  world: World,
  companies: readonly Company[],
  vessels: readonly { readonly name: string; readonly ownerId: string | null; readonly custom: object }[],
): Promise<string[]> {
  await world.db.rows(sql`delete from records where object = 'vessel'`);
  const gone = companies.filter(({ isTrashed }) => isTrashed).map(({ id }) => id);
  await world.db.rows(sql`update companies set deleted_at = null where id = any(${sql.param(gone)}::uuid[])`);
  const { records } = await createRecords(
    world.admin,
    'vessel',
    vessels.map((vessel) => ({ ...vessel })),
  );
  if (gone.length) await trashRecords(world.admin, 'company', gone);
  return records.map(({ id }) => id);
}
