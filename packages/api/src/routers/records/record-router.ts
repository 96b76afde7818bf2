import type { ObjectDefinition } from '@cardinal/crm/fields';
import {
  createRecords,
  findInput,
  findRecords,
  getInput,
  getRecord,
  type RecordPage,
  type RecordWithReferences,
  restoreRecords,
  type TypedRecord,
  trashRecords,
  updateRecords,
} from '@cardinal/crm/records';
import { operation } from '../../trpc/index.ts';
import { createInput, idsOnly, updateManyInput } from './inputs.ts';
import { commandResult, recordPage, recordWithReferences } from './schemas.ts';
import type { TypedSchemas } from './typed.ts';

/** The six operations that every shipped object has, typed by its definition. */
export function recordOperations<D extends ObjectDefinition>({ key, plural, singular }: D) {
  const many = plural.toLowerCase();
  const one = singular.toLowerCase();
  const schemas = schemasFor<D>();
  const may = <A extends 'create' | 'read' | 'update' | 'delete'>(action: A) => ({ object: key as string, action });
  return {
    list: operation({
      permission: may('read'),
      summary: `List ${many}: filtered, sorted, page by page.`,
      input: schemas.find,
      output: schemas.page,
      hot: true,
    }).query(
      async ({ ctx, input }) => (await findRecords(ctx, key, findInput.parse(input))) as RecordPage<TypedRecord<D>>,
    ),
    get: operation({
      permission: may('read'),
      summary: `Read one ${one}.`,
      input: getInput,
      output: schemas.one,
      hot: true,
    }).query(async ({ ctx, input }) => (await getRecord(ctx, key, input)) as RecordWithReferences<TypedRecord<D>>),
    create: operation({
      permission: may('create'),
      summary: `Create up to 1,000 ${many}: all of them, or none.`,
      input: schemas.create,
      output: schemas.result,
    }).mutation(({ ctx, input }) => createRecords(ctx, key, input.records as readonly Record<string, unknown>[])),
    update: operation({
      permission: may('update'),
      summary: `Change up to 1,000 ${many}; a version that is not the current one is refused.`,
      input: schemas.update,
      output: schemas.result,
    }).mutation(({ ctx, input }) => updateRecords(ctx, key, updateManyInput.parse(input).records)),
    trash: operation({
      permission: may('delete'),
      summary: `Put up to 1,000 ${many} in the trash.`,
      input: idsOnly,
      output: schemas.result,
    }).mutation(({ ctx, input }) => trashRecords(ctx, key, input.ids)),
    restore: operation({
      permission: may('delete'),
      summary: `Bring ${many} back from the trash.`,
      input: idsOnly,
      output: schemas.result,
    }).mutation(({ ctx, input }) => restoreRecords(ctx, key, input.ids)),
  };
}

/**
 * The schemas of every object, in the types of one. What the cast adds is not checked here: the commands hold each value
 * against its field of the schema value, which `buildSchema` makes of the same definition `D` that the types are computed
 * from, and answer in its shape. `typed.test-d.ts` holds what the types allow against what the fields take.
 */
function schemasFor<D extends ObjectDefinition>(): TypedSchemas<D> {
  const schemas = {
    find: findInput,
    create: createInput,
    update: updateManyInput,
    page: recordPage,
    one: recordWithReferences,
    result: commandResult,
  };
  return schemas as unknown as TypedSchemas<D>;
}
