import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError, type Issue, ValidationError } from '../errors/index.ts';
import { fieldType } from '../fields/index.ts';
import { requireScope } from '../permissions/index.ts';
import { objectOf, type SchemaField, type SchemaObject, titleField } from '../schema/index.ts';
import { type Mapping, mappingInput } from './mapping.ts';
import { openImport } from './open.ts';
import { type StoredImport, writeImport } from './stored.ts';
import { columnFields, fieldsOf, isLinks, isMember, keyFields, partsOf, targetOf } from './target.ts';
import { slotsOf } from './template.ts';
import { type ImportView, viewImport } from './view.ts';

export const setMappingInput = z.strictObject({ id: z.uuid(), mapping: mappingInput });

/**
 * Says where columns go and what values mean. A dry run that was made before is out of date then.
 * @throws ValidationError at what does not fit the object or the file, ConflictError once the import has begun
 */
export async function setImportMapping(
  context: Context,
  { id, mapping }: z.infer<typeof setMappingInput>,
): Promise<ImportView> {
  return await context.db.transaction(async (tx) => {
    const inside = { ...context, db: tx };
    const stored = await openImport(inside, id, { lock: true });
    requireNotBegun(stored);
    const issues = await problemsOf(inside, stored, mapping);
    if (issues.length) throw new ValidationError(issues);
    await writeImport(tx, id, { mapping, status: 'mapping', error: null, counts: {}, finishedAt: null });
    return viewImport({ ...stored, mapping, status: 'mapping', error: null, counts: {} });
  });
}

/** @throws ConflictError for an import that has written records */
export function requireNotBegun({ status, operationId }: StoredImport): void {
  const open = ['mapping', 'checking', 'ready', 'failed', 'cancelled'].includes(status);
  if (open && operationId === null) return;
  throw new ConflictError('This import has begun. Undo it, or upload the file once more.');
}

async function problemsOf(context: Context, stored: StoredImport, mapping: Mapping): Promise<Issue[]> {
  const object = targetOf(context.schema, stored.object);
  const { role } = context.actor;
  const fields = new Map(fieldsOf(object, role).map((field) => [field.path, field]));
  const goals = new Map(columnFields(object, role).map((field) => [field.path, field]));
  const issues: Issue[] = [];
  const say = (path: (string | number)[], message: string) =>
    issues.push({ path: ['mapping', ...path], code: 'invalid', message });
  for (const [index, one] of mapping.columns.entries()) {
    const problem = columnProblem(stored, object, goals.get(one.field), one, mapping.columns.slice(0, index));
    if (problem) say(['columns', index], problem);
  }
  for (const [path, value] of Object.entries(mapping.constants)) {
    const field = fields.get(path);
    if (!field) say(['constants', path], `${object.plural} have no field "${path}".`);
    else if (!fieldType(field.type).schema(field).safeParse(value).success)
      say(['constants', path], `Choose a value for ${field.label.toLowerCase()}.`);
  }
  const key = mapping.key;
  if (
    key !== null &&
    !keyFields(object, role).some((field) => field.path === key && mapping.columns.some((one) => one.field === key))
  ) {
    say(['key'], 'Rows can be matched by a column that goes to a unique field or to e-mails.');
  }
  if (mapping.template) {
    const unknown = slotsOf(mapping.template.text).find((slot) => !stored.columns.some(({ name }) => name === slot));
    if (!fields.has(mapping.template.field))
      say(['template', 'field'], `${object.plural} have no field "${mapping.template.field}".`);
    if (unknown !== undefined) say(['template', 'text'], `The file has no column "${unknown}".`);
  }
  if (mapping.newPipeline) issues.push(...(await pipelineProblems(context, object, mapping.newPipeline)));
  return issues;
}

function columnProblem(
  stored: StoredImport,
  object: SchemaObject,
  field: SchemaField | undefined,
  { column, field: path, part }: Mapping['columns'][number],
  before: Mapping['columns'],
): string | undefined {
  const name = stored.columns[column]?.name;
  if (name === undefined) return 'The file has no such column.';
  if (!field) return `${object.plural} have no field "${path}" that a column can go to.`;
  if (part !== undefined && !partsOf(field, fieldType(field.type).parts).includes(part))
    return `${field.label} has no part "${part}".`;
  const split = before.find(
    (one) => object.fields.get(one.field)?.derived !== field.derived && isOfTitle(object, one.field),
  );
  if (split && isOfTitle(object, path))
    return `${titleField(object).label} is split into its parts, and another column goes to one of them. Choose one.`;
  if (before.some((one) => one.column === column)) return `"${name}" goes to two fields. Choose one.`;
  const many = fieldType(field.type).operators === 'labelled' || isLinks(field);
  if (!many && before.some((one) => one.field === path && one.part === part))
    return `Two columns go to ${field.label}. Choose one.`;
  return undefined;
}

const isOfTitle = (object: SchemaObject, path: string): boolean => {
  const field = object.fields.get(path);
  return field !== undefined && (field.partOfTitle === true || (field.derived === true && field.key === object.title));
};

async function pipelineProblems(
  context: Context,
  object: SchemaObject,
  pipeline: NonNullable<Mapping['newPipeline']>,
): Promise<Issue[]> {
  const at = (path: string, message: string): Issue[] => [
    { path: ['mapping', 'newPipeline', path], code: 'invalid', message },
  ];
  if (isMember(object) || object.fields.get('stage')?.target !== 'stage')
    return at('name', `${object.plural} have no pipeline.`);
  for (const key of ['pipeline', 'stage']) requireScope(context.actor.role, objectOf(context.schema, key), 'create');
  const names = pipeline.stages.map((stage) => stage.name.toLowerCase());
  if (new Set(names).size < names.length) return at('stages', 'Two stages have the same name.');
  const [taken] = await context.db.rows(
    sql`select 1 from pipelines where lower(name) = lower(${pipeline.name}) and deleted_at is null`,
  );
  return taken ? at('name', `There is a pipeline "${pipeline.name}" already. Choose it, or another name.`) : [];
}
