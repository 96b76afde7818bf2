import type { FieldTypeKey } from '../fields/definition.ts';
import type { Schema, SchemaField, SchemaObject } from '../schema/index.ts';
import type { Scored } from '../schema/scored.ts';

/** Something that is known of a record before its outcome. */
export interface ScoreFeature {
  /** Its path as in filters, or `activities.call`. */
  readonly name: string;
  readonly label: string;
  readonly kind: 'number' | 'category' | 'boolean';
  readonly measure: 'value' | 'money' | 'days' | 'count';
  /** Where it is read; undefined for counts of activities. */
  readonly field?: SchemaField;
  readonly object: SchemaObject;
  /** The relation that leads to `object`, when that is not the record itself. */
  readonly via?: SchemaField;
  /** Counts: which activities. */
  readonly activity?: string;
}

/** Kinds of activities between the team and the customer: others are written by Cardinal, or say nothing of one. */
const talks = [
  ['call', 'Calls'],
  ['email', 'E-mails'],
  ['meeting', 'Meetings'],
] as const;

/**
 * What the records of an object are scored by, from the schema alone: their own fields, those of the records that they
 * point to, and how often the team has talked with them. Fields that tell the outcome are left out, as is what names a
 * record rather than describes it (titles, addresses, unique codes) and what is hidden.
 */
export function featuresOf(schema: Schema, { object, source }: Scored): ScoreFeature[] {
  // Ages are counted from when a record itself began, so its own beginnings say nothing.
  const began = new Set(['createdAt', source.outcome?.opened]);
  const features = fieldFeatures(object).filter(({ field }) => !began.has(field?.path));
  for (const via of object.fields.values()) {
    const target = via.type === 'relation' && !via.tellsOutcome ? schema.objects.get(via.target ?? '') : undefined;
    if (target?.kind !== 'record') continue;
    // What another record settled when it ended is not looked up: that would be its past, not this one's.
    const known = fieldFeatures(target).filter(({ field }) => !field?.settledAtOutcome);
    features.push(...known.map((feature) => behind(via, feature)));
  }
  const activities = schema.objects.get('activity');
  if (activities) features.push(...talks.map(([activity, label]) => countOf(activities, activity, label)));
  return features;
}

function fieldFeatures(object: SchemaObject): ScoreFeature[] {
  return [...object.fields.values()].flatMap((field): ScoreFeature[] => {
    const read = reading[field.type];
    if (!read || field.tellsOutcome || !describes(object, field)) return [];
    if (field.settledAtOutcome && read.measure === 'days') return [];
    const label = read.measure === 'days' ? `Days since “${field.label}”` : field.label;
    return [{ name: field.path, label, field, object, ...read }];
  });
}

function describes(object: SchemaObject, field: SchemaField): boolean {
  if (field.hidden || field.unique || field.partOfTitle || field.key === object.title) return false;
  return field.type !== 'text' || (field.format ?? 'plain') === 'plain';
}

type Reading = Pick<ScoreFeature, 'kind' | 'measure'>;
const category: Reading = { kind: 'category', measure: 'value' };
const age: Reading = { kind: 'number', measure: 'days' };
const number: Reading = { kind: 'number', measure: 'value' };

/** Types that say something by their value alone; long texts, sets and JSON are for people to read. */
const reading: Readonly<Partial<Record<FieldTypeKey, Reading>>> = {
  text: category,
  enum: category,
  user: category,
  relation: category,
  number,
  percent: number,
  rating: number,
  currency: { kind: 'number', measure: 'money' },
  boolean: { kind: 'boolean', measure: 'value' },
  date: age,
  datetime: age,
};

const behind = (via: SchemaField, feature: ScoreFeature): ScoreFeature => ({
  ...feature,
  via,
  name: `${via.path}.${feature.name}`,
  label: `${via.label}: ${feature.label}`,
});

const countOf = (object: SchemaObject, activity: string, label: string): ScoreFeature => ({
  name: `activities.${activity}`,
  label,
  kind: 'number',
  measure: 'count',
  object,
  activity,
});
