import { expect, test } from 'vitest';
import { getImport } from '../../src/imports/index.ts';
import { createRecords, findRecords } from '../../src/records/index.ts';
import { inWorld } from '../kit/world.ts';
import { csv, run, saidOf, undo, upload } from './kit.ts';

const world = inWorld();

test('an object that no code knows of takes a file with a field of every type', async () => {
  const { admin } = world;
  await createRecords(admin, 'company', [{ name: 'Yard & Sons', domain: 'yard.example' }]);
  const text = csv(
    'vessel_id,Name,Code,Text,Long text,Number,Percent,Currency,Boolean,Date,Date and time,Enum,E-mails,Phones,Links,Address street,Address city,User,Relation',
    'v1,Aurora,AU,t,"l\nl",12.5,40,1.2,yes,2026-03-04,2026-03-04T10:00:00Z,second,a@b.example,+14155550132,https://x.example,Quay 1,Oslo,Test admin,YARD and Sons',
    'v2,Borealis,AU,,,,,,,,,,,,,,,,',
    'v3,Corona,CO,,,,140,,,,,,,,,,,,yard.example',
    'v4,Dusk,DU,,,,,,,,,thrid,,,,,,,',
  );
  const id = await upload(admin, 'vessel', text, (guess) => ({
    columns: guess.columns.map((one) =>
      one.field === 'custom.currency'
        ? { ...one, scale: 'm' as const, currency: 'EUR' }
        : one.field === 'custom.relation'
          ? { ...one, choices: { yardandsons: { as: 'create' as const } } }
          : one,
    ),
  }));
  const { mapping } = await getImport(admin, { id });
  expect(mapping.columns).toHaveLength(19);
  expect(mapping.key).toBe('externalId');
  const view = await run(world, admin, id);
  expect(await saidOf(admin, id)).toEqual({
    1: 'create',
    2: 'wrong: Row 1 has this code already.',
    3: 'wrong: Enter a number from 0 to 100.',
    4: 'wrong: No enum is called "thrid".',
  });
  expect(view.counts).toMatchObject({ run: { create: 1, wrong: 3 }, also: { company: 1 } });
  const { items, references } = await findRecords(admin, 'vessel', {});
  expect(items).toMatchObject([
    {
      name: 'Aurora',
      externalId: 'v1',
      custom: {
        number: 12.5,
        percent: 40,
        currency: { minor: 120_000_000, currency: 'EUR' },
        boolean: true,
        date: '2026-03-04',
        datetime: '2026-03-04T10:00:00.000Z',
        enum: 'alpha',
        emails: [{ value: 'a@b.example' }],
        phones: [{ value: '+14155550132' }],
        links: [{ value: 'https://x.example' }],
        address: { street: 'Quay 1', city: 'Oslo', country: null },
        userId: admin.actor.userId,
      },
    },
  ]);
  expect(references[items[0]?.custom.relationId as string]?.title).toBe('YARD and Sons');
  expect(await undo(world, admin, id)).toMatchObject({ status: 'undone', counts: { undone: 2 } });
  expect((await findRecords(admin, 'vessel', {})).items).toEqual([]);
});
