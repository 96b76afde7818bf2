import { setTimeout as delay } from 'node:timers/promises';
import { sql } from 'drizzle-orm';
import { defineHandler } from '../jobs/index.ts';
import { announceSchema, heardWithinMs } from './change.ts';
import { renameColumns } from './ddl.ts';
import { isColumn } from './free-column.ts';
import { schemaOf } from './load.ts';
import { settleColumnJob } from './settle-column.job.ts';
import { placed, readDefinitions } from './stored.ts';
import { whenFree } from './when-free.ts';
import { tableFor } from './write.ts';

/** Renames the column when every process has heard of the change; until then, and should it not come to it, the other name serves. */
export const settleColumn = defineHandler(settleColumnJob, async ({ db }, { field: id }) => {
  await delay(heardWithinMs);
  await whenFree(db, async (tx) => {
    await tx.rows(sql`select 1 from schema_version for update`);
    const definitions = await readDefinitions(tx);
    const field = definitions.fields.find((one) => one.id === id);
    if (!field || field.columnName === null) return;
    const table = tableFor({ schema: schemaOf(definitions) }, field.object);
    const usual = placed({ ...field, columnName: null });
    if (await isColumn(tx, table, usual.column)) return;
    await tx.rows(sql`update field_definitions set column_name = null where id = ${id}::uuid`);
    await announceSchema(tx);
    for (const statement of renameColumns(table, usual, field.columnName, usual.column)) await tx.rows(statement);
  });
});
