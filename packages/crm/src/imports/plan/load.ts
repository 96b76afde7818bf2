import { type SQL, sql } from 'drizzle-orm';
import { type Context, todayIn } from '../../context/index.ts';
import { fieldType, type ParseContext } from '../../fields/index.ts';
import { scopeOf } from '../../permissions/index.ts';
import { objectOf, type SchemaField, type SchemaObject, titleField } from '../../schema/index.ts';
import { readWorkspace } from '../../workspace/workspace.ts';
import { fold } from '../names.ts';
import type { StoredImport } from '../stored.ts';
import { isMatched, targetOf } from '../target.ts';
import { Directory } from '../values/directory.ts';
import { loadDirectory } from '../values/load.ts';
import { awaitedPrefix, type ReadingPlan } from './reader.ts';
import type { Lookup } from './resolve.ts';

/** Loads what the rows of an import are read with: what their names may mean, and how numbers and days are written. */
export async function loadReadingPlan(context: Context, stored: StoredImport): Promise<ReadingPlan> {
  const object = targetOf(context.schema, stored.object);
  const { mapping, columns, made } = stored;
  const paths = new Set(mapping.columns.map((column) => column.field));
  const matched = [...object.fields.values()].filter((field) => paths.has(field.path) && isMatched(field));
  const lookups = await Promise.all(
    matched.map(async (field) => [field.path, await lookupFor(context, stored, object, field)] as const),
  );
  const constants = new Map(Object.entries(mapping.constants).filter(([path]) => object.fields.has(path)));
  if (mapping.newPipeline && made.pipelineId) constants.set('pipeline', made.pipelineId);
  if (mapping.newPipeline && !made.pipelineId) constants.delete('pipeline');
  return {
    object,
    mapping,
    columns,
    lookups: new Map(lookups),
    constants,
    pipeline: await pipelineOf(context, stored, constants),
    parseContext: await parseContextOf(context),
  };
}

async function lookupFor(
  context: Context,
  stored: StoredImport,
  object: SchemaObject,
  field: SchemaField,
): Promise<Lookup> {
  const own = field.type === 'relation' && field.target === object.key;
  const directory = isAwaited(stored, field)
    ? new Directory(
        (stored.mapping.newPipeline?.stages ?? []).map(({ name }) => ({
          id: awaitedPrefix + name,
          title: name,
          group: '',
        })),
      )
    : await loadDirectory(context, field, () => wordsOf(context, stored, field), own ? notMadeBy(stored) : undefined);
  return {
    field,
    directory,
    noun: nounOf(context, field),
    canMake: canMake(context, field),
    ...(own && { ownTitles: await ownTitles(context, stored, object) }),
  };
}

/** What a field's cells name, in messages. */
function nounOf({ schema }: Context, field: SchemaField): string {
  if (field.type === 'user') return 'member';
  if (field.type === 'enum') return field.label.toLowerCase();
  return field.type === 'recordLinks' ? 'record' : objectOf(schema, field.target ?? '').singular.toLowerCase();
}

/**
 * Leaves out the records of the file's own rows: a worker that takes over reads the rows as the one before it did, and
 * points them to each other when all are there.
 */
const notMadeBy = ({ id }: StoredImport): SQL => sql`not exists (select 1 from import_rows own
  where own.import_id = ${id}::uuid and own.record_id = r.id and own.outcome = 'create')`;

/** Stages of a pipeline that this import is yet to make. */
const isAwaited = ({ mapping, made }: StoredImport, field: SchemaField): boolean =>
  field.target === 'stage' && mapping.newPipeline !== null && made.pipelineId === undefined;

/** Whether records of a relation's object can be made from a name alone, by this actor. */
export function canMake(context: Context, field: SchemaField): boolean {
  if (field.type !== 'relation') return false;
  const target = objectOf(context.schema, field.target ?? '');
  const title = titleField(target);
  if (
    target.kind !== 'record' ||
    title.derived ||
    title.type !== 'text' ||
    scopeOf(context.actor.role, target, 'create') !== 'all'
  )
    return false;
  return [...target.fields.values()].every(
    (one) => one.path === title.path || !one.required || one.derived || one.filledIn || one.default !== undefined,
  );
}

async function wordsOf({ db }: Context, stored: StoredImport, field: SchemaField): Promise<string[]> {
  const columns = stored.mapping.columns
    .filter((column) => column.field === field.path)
    .map((column) => column.column + 1);
  const rows =
    await db.rows(sql`select distinct lower(btrim(r.cells[c])) from import_rows r, unnest(${sql.param(columns)}::integer[]) c
    where r.import_id = ${stored.id}::uuid and btrim(r.cells[c]) <> ''`);
  return rows.map(([word]) => word as string);
}

async function ownTitles({ db }: Context, stored: StoredImport, object: SchemaObject): Promise<ReadonlySet<string>> {
  const column = stored.mapping.columns.find(({ field }) => field === titleField(object).path)?.column;
  if (column === undefined) return new Set();
  const rows = await db.rows(
    sql`select distinct cells[${column + 1}::integer] from import_rows where import_id = ${stored.id}::uuid`,
  );
  return new Set(rows.map(([title]) => fold((title as string | null) ?? '')));
}

async function pipelineOf(
  { db }: Context,
  stored: StoredImport,
  constants: ReadonlyMap<string, unknown>,
): Promise<string | undefined> {
  if (stored.mapping.newPipeline) return stored.made.pipelineId ?? '';
  const chosen = constants.get('pipeline');
  if (typeof chosen === 'string') return chosen;
  const [row] = await db.rows(sql`select id from pipelines where is_default and deleted_at is null`);
  return row?.[0] as string | undefined;
}

async function parseContextOf(context: Context): Promise<ParseContext> {
  const { country, currency, timeZone } = await readWorkspace(context.db);
  return { today: todayIn(timeZone), timeZone, country, currency };
}

/** Whether a field holds a set of labelled values, which an import adds to and never replaces. */
export const isLabelled = (field: SchemaField): boolean => fieldType(field.type).operators === 'labelled';
