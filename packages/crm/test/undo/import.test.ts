import { sql } from 'drizzle-orm';
import { expect, test } from 'vitest';
import { previewUndo, undoOperation } from '../../src/undo/index.ts';
import { csv, run, undo, upload } from '../imports/kit.ts';
import { refusal } from '../kit/refusals.ts';
import { inWorld } from '../kit/world.ts';

const world = inWorld();

test('an import is undone as such, and not as an operation, which would leave it half told', async () => {
  const id = await upload(world.admin, 'company', csv('name', 'Mill', 'Forge'));
  await run(world, world.admin, id);
  const [row] = await world.db.rows(sql`select operation_id from imports where id = ${id}::uuid`);
  for (const attempt of [undoOperation, previewUndo]) {
    const refused = await refusal(attempt(world.admin, { operationId: row?.[0] as string }));
    expect(refused).toMatchObject({ code: 'conflict', message: "Undo it on the import's page." });
  }
  expect(await undo(world, world.admin, id)).toMatchObject({ status: 'undone', counts: { undone: 2 } });
});

test('an import that was taken back is not brought back as an operation, while its page says that it is undone', async () => {
  const id = await upload(world.admin, 'company', csv('name', 'Quarry'));
  await run(world, world.admin, id);
  await undo(world, world.admin, id);
  const [row] = await world.db.rows(sql`select o.id from operations o join imports i on i.operation_id = o.undoes
    where i.id = ${id}::uuid`);
  for (const attempt of [undoOperation, previewUndo]) {
    const refused = await refusal(attempt(world.admin, { operationId: row?.[0] as string }));
    expect(refused).toMatchObject({ code: 'conflict', message: expect.stringContaining('Import the file again') });
  }
});
