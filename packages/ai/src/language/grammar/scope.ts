import type { Text } from '../lexicon/text.ts';
import type { FieldKind, VocabularyField, VocabularyObject } from '../vocabulary.ts';
import { dearer, either, optional, type Rule, remembered, sequence, spread, turn } from './parser.ts';
import { entry, literal, maybe } from './terminals.ts';

/** A field as it is reached from the object that is asked for, perhaps through one relation. */
export interface Place {
  readonly path: string;
  readonly field: VocabularyField;
  /** How the reading calls it: "amount", "company's industry". */
  readonly words: string;
  /** The path of the relation that it is reached through. */
  readonly via?: string;
  /** The object that has the field. */
  readonly object: string;
}

/** What a question about one object can speak of. */
export interface Scope {
  readonly text: Text;
  readonly object: VocabularyObject;
  readonly own: readonly Place[];
  readonly far: readonly Place[];
}

export function scopeOf(text: Text, object: VocabularyObject): Scope {
  const own = object.fields.map((field) => ({
    path: field.path,
    field,
    words: lowered(field.label),
    object: object.key,
  }));
  const far = object.fields.flatMap((relation) => {
    const target = relation.kind === 'record' ? objectByKey(text, relation.target) : undefined;
    return (target?.fields ?? []).map((field) => ({
      path: `${relation.path}.${field.path}`,
      field,
      words: `${lowered(relation.label)}'s ${lowered(field.label)}`,
      via: relation.path,
      object: target?.key ?? '',
    }));
  });
  return { text, object, own, far };
}

export const objectByKey = (text: Text, key: string | undefined): VocabularyObject | undefined =>
  text.vocabulary.objects.find((object) => object.key === key);

/** A label within a sentence: "Close date" is "close date", "VAT number" stays. */
export const lowered = (label: string): string =>
  /^\p{Lu}(?:\p{Ll}|$)/u.test(label) && !/\p{Ll}\p{Lu}/u.test(label.split(' ')[0] ?? '')
    ? `${label[0]?.toLowerCase()}${label.slice(1)}`
    : label;

/** Relations to an object, those first that are not minor. */
export const relationsTo = (scope: Scope, target: string): readonly Place[] =>
  scope.own
    .filter(({ field }) => field.kind === 'record' && field.target === target)
    .toSorted((one, other) => Number(one.field.minor) - Number(other.field.minor));

/** Reads the name of a field: the object's own, one behind a relation ("company's industry"), or one only found there. */
export function named(scope: Scope, ...kinds: readonly FieldKind[]): Rule<Place> {
  const known = names.get(scope) ?? remembered(placeName(scope));
  names.set(scope, known);
  return kinds.length === 0 ? known : (at) => known(at).filter(({ value }) => kinds.includes(value.field.kind));
}
const names = new WeakMap<Scope, Rule<Place>>();

function placeName(scope: Scope): Rule<Place> {
  const { text } = scope;
  const noun = turn(entry(text, 'field'), (found) => (found.verb ? undefined : found));
  const own = spread(noun, ({ object, path }) =>
    object === scope.object.key ? scope.own.filter((place) => place.path === path) : [],
  );
  const behind = (relation: Place, { object, path }: { object: string; path: string }) =>
    scope.far.filter((place) => place.via === relation.path && place.object === object && place.field.path === path);
  const relation = turn(own, (place) => (place.field.kind === 'record' ? place : undefined));
  const mark = optional(either<unknown>(literal(text, "'s"), literal(text, 'the')));
  const through = either(
    spread(sequence(relation, mark, noun), ([from, , field]) => behind(from, field)),
    spread(sequence(noun, literal(text, 'of'), maybe(text, 'the'), relation), ([field, , , from]) =>
      behind(from, field),
    ),
  );
  const onlyFar: Rule<Place> = (at) => {
    const ends = new Set(own(at).map(({ end }) => end));
    const places = dearer(
      spread(noun, ({ object, path }) => onlyPlace(scope, object, path)),
      0.6,
    );
    return places(at).filter(({ end }) => !ends.has(end));
  };
  return either(own, through, onlyFar);
}

/** The place of another object's field where one relation alone, that is not minor, leads to it. */
export function onlyPlace(scope: Scope, object: string, path: string): readonly Place[] {
  const [relation] = relationsTo(scope, object);
  return relation && object !== scope.object.key
    ? scope.far.filter((place) => place.via === relation.path && place.field.path === path)
    : [];
}
