import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { type Context, todayIn } from '../../context/index.ts';
import { type Issue, ValidationError } from '../../errors/index.ts';
import {
  converter,
  type FieldTypeKey,
  fieldType,
  type ParseContext,
  type Parsed,
  typesFrom,
} from '../../fields/index.ts';
import { objectOf, type Schema, type SchemaObject } from '../../schema/index.ts';
import { currencyInput, readWorkspace, timeZoneInput } from '../../workspace/workspace.ts';
import { fieldIssues, hasSetting, newKeyIssues } from '../check-field.ts';
import { refuse } from '../create-object.ts';
import { requireField } from '../find.ts';
import { fieldName, fieldPatch, teamFieldTypes } from '../inputs.ts';
import { schemaOf } from '../load.ts';
import { type Definitions, definitionOf, type FieldSettings, readDefinitions, type StoredField } from '../stored.ts';
import { optionsFrom } from './options.ts';

/** Which type a field is to have, and what turning its values into that depends on. */
export const conversionInput = z.strictObject({
  ...fieldName,
  type: z.enum(teamFieldTypes as [FieldTypeKey, ...FieldTypeKey[]]),
  /** Choices: the options; made of what records hold when left out. */
  options: fieldPatch.shape.options,
  /** Amounts: the currency of bare numbers; the workspace's own when left out. */
  currency: currencyInput.optional(),
  /** Dates and times: the zone in which days begin; the person's own when left out. */
  timeZone: timeZoneInput.optional(),
});
export type ConversionInput = z.output<typeof conversionInput>;

/** A field as it is and as it will be, and what turns its values. */
export interface Conversion {
  readonly definitions: Definitions;
  readonly schema: Schema;
  readonly object: SchemaObject;
  readonly field: StoredField;
  /** The field that takes its place: another one, with the same key. */
  readonly next: StoredField;
  /** Settings that the new type does not have. */
  readonly lost: readonly (keyof FieldSettings)[];
  readonly reading: ParseContext;
  readonly convert: (value: unknown) => Parsed<unknown>;
}

/**
 * Plans to give a field that the team added another type. What is said of it carries over, or is refused.
 * @throws NotFoundError, ValidationError at what stands in the way
 */
export async function planConversion(context: Context, input: ConversionInput): Promise<Conversion> {
  const definitions = await readDefinitions(context.db);
  const field = requireField(definitions, input.object, input.key);
  requirePair(field, input.type);
  const schema = schemaOf(definitions);
  const object = objectOf(schema, input.object);
  const reading = await readingOf(context, input);
  const { settings, lost } = keptSettings(field, input.type);
  if (input.type === 'enum' || input.type === 'multiEnum') {
    settings.options =
      input.options ?? field.settings.options ?? (await optionsFrom(context.db, object.table, field, input.type));
  }
  const bare: StoredField = { ...field, id: uuidv7(), type: input.type, settings, columnName: null };
  const convert = converter({ from: definitionOf(field), to: definitionOf(bare), context: reading });
  const next = { ...bare, settings: { ...settings, ...convertedDefault(field, input.type, convert) } };
  refuse([...issuesOf(schema, object, field, next)]);
  return { definitions, schema, object, field, next, lost, reading, convert };
}

function requirePair(field: StoredField, type: FieldTypeKey): void {
  const types = typesFrom(field.type);
  if (types.includes(type)) return;
  const { label } = fieldType(field.type);
  if (type === field.type) throw ValidationError.at(['type'], `${field.label} has this type already.`);
  const what = types.length
    ? `${label} fields turn into: ${types.map((one) => fieldType(one).label.toLowerCase()).join(', ')}.`
    : `${label} fields keep their type. Add another field instead.`;
  throw ValidationError.at(['type'], what, 'no_conversion');
}

/** What reading words depends on, where nothing else is said. */
export async function readingOf(
  context: Context,
  { currency, timeZone }: Pick<ConversionInput, 'currency' | 'timeZone'>,
): Promise<ParseContext> {
  const workspace = await readWorkspace(context.db);
  const zone = timeZone ?? context.timeZone;
  return {
    today: todayIn(zone),
    timeZone: zone,
    country: workspace.country,
    currency: currency ?? workspace.currency,
  };
}

type Settings = { -readonly [K in keyof FieldSettings]: FieldSettings[K] };

function keptSettings({ settings }: StoredField, type: FieldTypeKey): { settings: Settings; lost: (keyof Settings)[] } {
  const { default: _, options: __, ...rest } = settings;
  const names = Object.keys(rest) as (keyof typeof rest)[];
  const kept = names.filter((name) => hasSetting(type, name));
  return {
    settings: Object.fromEntries(kept.map((name) => [name, rest[name]])),
    lost: names.filter((name) => !hasSetting(type, name)),
  };
}

/** @throws ValidationError for a default that the new type would not have */
function convertedDefault(
  { settings, label }: StoredField,
  type: FieldTypeKey,
  convert: Conversion['convert'],
): Pick<FieldSettings, 'default'> {
  if (settings.default === undefined) return {};
  const say = `${label} has a default, "${String(settings.default)}"`;
  if (!hasSetting(type, 'default')) {
    const { label: name } = fieldType(type);
    throw ValidationError.at(
      ['type'],
      `${say}, and ${name.toLowerCase()} fields have none. Remove it first.`,
      'default',
    );
  }
  const read = convert(settings.default);
  if (read.ok && ['string', 'number', 'boolean'].includes(typeof read.value)) {
    return { default: read.value as string | number | boolean };
  }
  const reason = read.ok ? '' : ` ${read.message}`;
  throw ValidationError.at(['type'], `${say}, that would not convert.${reason} Change or remove it first.`, 'default');
}

/** What is wrong with the new field: its options, or something that the old one has and its type does not. */
function issuesOf(schema: Schema, object: SchemaObject, field: StoredField, next: StoredField): Issue[] {
  const others = [...object.fields.values()].filter(({ id }) => id !== field.id);
  const found = [...newKeyIssues(next, others, []), ...fieldIssues(schema, next, [])];
  return found.map((issue) => (issue.path[0] === 'options' ? issue : { ...issue, path: ['type'] }));
}
