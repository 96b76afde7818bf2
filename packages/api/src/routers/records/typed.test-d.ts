import type { DealDefinition } from '@cardinal/crm/objects';
import type { RecordPage, TypedRecord } from '@cardinal/crm/records';
import type { createClient } from '../../client/index.ts';

/**
 * What a typed client refuses to compile. There is nothing to run: `pnpm typecheck` fails when a line that is expected
 * to be an error is none, or when one of the others is.
 */
export async function aTypedClientKnowsItsObjects(client: ReturnType<typeof createClient>): Promise<unknown[]> {
  const id = '01890a5d-ac96-774b-bcce-b302099a8057';
  await client.deals.list.query({
    filter: {
      where: {
        stage: { in: [id] },
        status: { eq: 'won' },
        amount: { gte: 100, currency: 'EUR' },
        closeDate: { last: { count: 1, unit: 'quarter' } },
        owner: { eq: 'me' },
        createdAt: { this: 'year' },
        'company.industry': { eq: 'retail' },
      },
      or: [{ where: { name: { contains: 'x' } } }, { not: { where: { probability: { empty: true } } } }],
    },
    sort: [
      { field: 'amount', direction: 'desc' },
      { field: 'company.name', direction: 'asc' },
    ],
  });

  // @ts-expect-error a deal has no such field
  await client.deals.list.query({ filter: { where: { colour: { eq: 'red' } } } });
  // @ts-expect-error a relation is called `stage` in a path
  await client.deals.list.query({ filter: { where: { stageId: { eq: id } } } });
  // @ts-expect-error a text has no order
  await client.deals.list.query({ filter: { where: { name: { gt: 'a' } } } });
  // @ts-expect-error money is not contained
  await client.deals.list.query({ filter: { where: { amount: { contains: '1' } } } });
  // @ts-expect-error amounts are numbers
  await client.deals.list.query({ filter: { where: { amount: { gt: '100' } } } });
  // @ts-expect-error a range has two ends
  await client.deals.list.query({ filter: { where: { amount: { between: [1] } } } });
  // @ts-expect-error `lead` is a contact's status
  await client.deals.list.query({ filter: { where: { status: { eq: 'lead' } } } });
  // @ts-expect-error `churned` is a company's status
  await client.deals.list.query({ filter: { where: { status: { in: ['won', 'churned'] } } } });
  // @ts-expect-error the same within a nested filter
  await client.deals.list.query({ filter: { or: [{ where: { status: { eq: 'lead' } } }] } });
  // @ts-expect-error fortnights are no unit
  await client.deals.list.query({ filter: { where: { closeDate: { this: 'fortnight' } } } });
  // @ts-expect-error a deal has no such field to sort by
  await client.deals.list.query({ sort: [{ field: 'colour', direction: 'asc' }] });
  // @ts-expect-error there are two directions
  await client.deals.list.query({ sort: [{ field: 'amount', direction: 'up' }] });
  // @ts-expect-error an unknown parameter
  await client.deals.list.query({ where: {} });

  await client.deals.create.mutate({ records: [{ name: 'A', amount: { minor: 1, currency: 'EUR' }, stageId: id }] });
  await client.contacts.create.mutate({ records: [{ firstName: 'Ada', custom: { tier: 'gold' } }] });
  // @ts-expect-error a deal needs a name
  await client.deals.create.mutate({ records: [{ stageId: id }] });
  // @ts-expect-error an activity needs a type
  await client.activities.create.mutate({ records: [{ summary: 'Talked' }] });
  // @ts-expect-error the status follows from the stage
  await client.deals.create.mutate({ records: [{ name: 'A', status: 'won' }] });
  // @ts-expect-error a property is called `stageId`
  await client.deals.create.mutate({ records: [{ name: 'A', stage: id }] });
  // @ts-expect-error money is an amount with its currency
  await client.deals.create.mutate({ records: [{ name: 'A', amount: 5 }] });

  await client.companies.update.mutate({ records: [{ id, version: 2, set: { domain: null, status: 'churned' } }] });
  // @ts-expect-error a name is never emptied
  await client.companies.update.mutate({ records: [{ id, set: { name: null } }] });
  // @ts-expect-error `won` is a deal's status
  await client.companies.update.mutate({ records: [{ id, set: { status: 'won' } }] });
  // @ts-expect-error when it was created is not for writing
  await client.companies.update.mutate({ records: [{ id, set: { createdAt: '2026-01-01T00:00:00Z' } }] });
  // @ts-expect-error versions are numbers
  await client.companies.update.mutate({ records: [{ id, version: '2', set: {} }] });

  const page: RecordPage<TypedRecord<DealDefinition>> = await client.deals.list.query({});
  const { record } = await client.deals.get.query({ id });
  const status: 'open' | 'won' | 'lost' = record.status;
  const amount: number | undefined = record.amount?.minor;
  const name: string = record.name;
  // @ts-expect-error a deal has no such property
  const colour: unknown = record.colour;
  // @ts-expect-error a relation is called `companyId` on a record
  const company: unknown = page.items[0]?.company;
  // @ts-expect-error an amount may be missing
  const minor: number = record.amount.minor;
  // @ts-expect-error records are read, and changed by commands
  record.name = 'B';
  return [status, amount, name, colour, company, minor];
}
