import { lowered } from '../grammar/scope.ts';
import { entriesAt, type Text, wordsBetween } from '../lexicon/text.ts';
import type { Operation, Target, Understanding } from '../understanding.ts';
import { refusedQuestion } from '../unknown.ts';
import type { Host, VocabularyField, VocabularyObject } from '../vocabulary.ts';
import { opening, placesOf, type Reader } from './opening.ts';
import { findTarget, type Part, trimmed } from './target.ts';

const objectOf = (text: Text, key: string): VocabularyObject | undefined =>
  text.vocabulary.objects.find((object) => object.key === key);

const propose = (operation: Operation, reading: string): Understanding => ({
  kind: 'propose',
  operations: [operation],
  reading,
});

const movers = new Set(['to', 'into', 'as', 'in']);

/** "Move X to Won", "mark X as done", "set X to Qualified": one of the choices that a record has. */
export const readMove: Reader = async (text, at, host) => {
  const start = opening(text, at, ['move', 'mark', 'put', 'drag', 'push', 'shift', 'set', 'change', 'close']);
  if (start === undefined) return undefined;
  const closes = text.tokens[at]?.folded === 'close';
  const end = trimmed(text, { from: start, until: text.tokens.length }).until;
  for (const place of placesOf(text, start + 1, 'to', 'into', 'as', 'in', 'done', 'won', 'lost').toReversed()) {
    const isTo = movers.has(text.tokens[place]?.folded ?? '');
    if (!isTo && (closes || movers.has(text.tokens[place - 1]?.folded ?? ''))) continue;
    const from = isTo ? trimmed(text, { from: place + 1, until: end }).from : place;
    const options = entriesAt(text, from, 'option').filter(({ end: stop }) => endsThere(text, stop, end));
    const choices = options.flatMap(({ value }) => {
      const field = objectOf(text, value.object)?.fields.find(({ path }) => path === value.path);
      return field?.writable ? [{ ...value, field }] : [];
    });
    if (choices.length === 0) continue;
    const found = await findTarget(text, host, { from: start, until: place }, (key) =>
      choices.some(({ object }) => object === key),
    );
    if ('refused' in found) return namesField(text, start, place) ? undefined : found.refused;
    return choose(
      text,
      found.target,
      choices.filter(({ object }) => object === found.target.object),
    );
  }
  return undefined;
};

/** Nothing, or the field's own noun, follows: "to the Won stage". */
const endsThere = (text: Text, stop: number, end: number): boolean =>
  stop === end ||
  entriesAt(text, stop, 'object').some((noun) => noun.end === end) ||
  entriesAt(text, stop, 'field').some((noun) => noun.end === end);

const namesField = (text: Text, from: number, until: number): boolean =>
  Array.from({ length: until - from }, (_, step) => from + step).some((at) => entriesAt(text, at, 'field').length > 0);

interface Choice {
  readonly path: string;
  readonly key: string;
  readonly field: VocabularyField;
}

function choose(text: Text, target: Target, choices: readonly Choice[]): Understanding {
  const [first, another] = choices;
  const label = (choice: Choice) => choice.field.options?.find(({ key }) => key === choice.key)?.label ?? choice.key;
  if (first && another) {
    const labels = choices.map((choice) => `${lowered(choice.field.label)} ${label(choice)}`);
    return {
      kind: 'unclear',
      message: `This could set ${[...new Set(labels)].join(' or ')}. Which do you mean?`,
      choices: choices.map((choice, index) => ({
        label: labels[index] ?? '',
        question: `set ${lowered(choice.field.label)} of "${target.title}" to ${label(choice)}`,
      })),
    };
  }
  if (!first) return refusedQuestion(text.vocabulary, `${target.title} has no such choice.`);
  const kind = first.field.kind === 'record' ? 'move' : 'update';
  const operation = { kind, object: target.object, target, values: { [first.path]: first.key } } as const;
  return propose(
    operation,
    `${kind === 'move' ? 'Move' : 'Set'} ${target.title}: ${lowered(first.field.label)} becomes ${label(first)}`,
  );
}

/** "Assign X to Mina". */
export const readAssignment: Reader = async (text, at, host) => {
  const start = opening(text, at, ['assign', 'reassign', 'give', 'hand over', 'hand', 'transfer']);
  const to = placesOf(text, at + 1, 'to').at(-1);
  if (start === undefined || to === undefined) return undefined;
  const end = trimmed(text, { from: to + 1, until: text.tokens.length }).until;
  const person = personAt(text, to + 1, end);
  if (!person)
    return refusedQuestion(text.vocabulary, `Nobody on the team is called "${wordsBetween(text, to + 1, end)}".`);
  const ownerOf = (key: string) => {
    const object = objectOf(text, key);
    return object?.fields.find(({ path, writable }) => path === object.owner && writable);
  };
  const found = await findTarget(text, host, { from: start, until: to }, (key) => ownerOf(key) !== undefined);
  if ('refused' in found) return found.refused;
  const { target } = found;
  const path = ownerOf(target.object)?.path ?? '';
  return propose(
    { kind: 'update', object: target.object, target, values: { [path]: person.id } },
    `Set ${target.title}: ${lowered(ownerOf(target.object)?.label ?? '')} becomes ${person.name}`,
  );
};

function personAt({ vocabulary, ...text }: Text, from: number, end: number) {
  if (end === from + 1 && text.tokens[from]?.folded === 'me') {
    return vocabulary.people.find(({ id }) => id === vocabulary.me);
  }
  const found = entriesAt({ vocabulary, ...text }, from, 'person').filter((match) => match.end === end);
  const ids = new Set(found.map(({ value }) => value.id));
  return ids.size === 1 ? vocabulary.people.find(({ id }) => ids.has(id)) : undefined;
}

const setting = ['set', 'change', 'update', 'make', 'edit', 'correct'];
const marks = ['to', '=', ':', 'as'];

/** "Set X's industry to Retail", "change the amount of X to 12k", "rename X to Y". */
export const readSetting: Reader = async (text, at, host) => {
  const renamed = opening(text, at, ['rename']);
  const start = renamed ?? opening(text, at, setting);
  if (start === undefined) return undefined;
  for (const to of placesOf(text, start + 1, ...marks)) {
    const value = trimmed(text, { from: to + 1, until: text.tokens.length });
    if (value.until <= value.from) continue;
    const ways = renamed
      ? titles(text, start, to)
      : [...possessives(text, start, to), ...ofs(text, start, to), ...direct(text, start, to)];
    for (const { part, fields } of ways) {
      const found = await findTarget(text, host, part, (key) => fields.some(({ object }) => object === key));
      if ('refused' in found) {
        if (found.refused.kind === 'unclear') return found.refused;
        continue;
      }
      const field = fields.find(({ object }) => object === found.target.object);
      if (field) return assign(text, host, found.target, field.path, value);
    }
  }
  return refusedQuestion(
    text.vocabulary,
    "I do not see which field of which record to set. Say it like: set X's field to value.",
  );
};

interface Way {
  readonly part: Part;
  readonly fields: readonly { readonly object: string; readonly path: string }[];
}

const fieldsAt = (text: Text, at: number, end: number) =>
  entriesAt(text, at, 'field')
    .filter((match) => match.end === end)
    .map(({ value: { object, path } }) => ({ object, path }));

const titles = (text: Text, from: number, until: number): Way[] => [
  { part: { from, until }, fields: text.vocabulary.objects.map(({ key, title }) => ({ object: key, path: title })) },
];

function possessives(text: Text, from: number, until: number): Way[] {
  return placesOf(text, from, "'s")
    .filter((at) => at < until)
    .map((at) => ({ part: { from, until: at }, fields: fieldsAt(text, at + 1, until) }))
    .filter(({ fields }) => fields.length > 0);
}

function ofs(text: Text, from: number, until: number): Way[] {
  const { from: first } = trimmed(text, { from, until });
  return placesOf(text, first, 'of', 'for', 'on')
    .filter((at) => at < until)
    .map((at) => ({ part: { from: at + 1, until }, fields: fieldsAt(text, first, at) }))
    .filter(({ fields }) => fields.length > 0);
}

/** "Set X industry to Retail". */
function direct(text: Text, from: number, until: number): Way[] {
  return Array.from({ length: Math.max(until - from - 1, 0) }, (_, step) => from + 1 + step)
    .map((at) => ({ part: { from, until: at }, fields: fieldsAt(text, at, until) }))
    .filter(({ fields }) => fields.length > 0);
}

function assign(
  text: Text,
  host: Host,
  target: Target,
  path: string,
  part: Part,
): Promise<Understanding> | Understanding {
  const field = objectOf(text, target.object)?.fields.find((one) => one.path === path);
  const words = wordsBetween(text, part.from, part.until);
  if (!field?.writable) {
    return refusedQuestion(text.vocabulary, `${field?.label ?? path} of ${target.title} cannot be set.`);
  }
  const done = (value: unknown, label: string) =>
    propose(
      {
        kind: field.kind === 'record' && field.options ? 'move' : 'update',
        object: target.object,
        target,
        values: { [path]: value },
      },
      `Set ${target.title}: ${lowered(field.label)} becomes ${label}`,
    );
  if (/^(?:nothing|empty|none|nobody|no one)$/i.test(words)) return done(null, 'empty');
  if (field.options) {
    const option = entriesAt(text, part.from, 'option').find(
      ({ value, end }) => end === part.until && value.object === target.object && value.path === path,
    )?.value.key;
    const labels = field.options.map(({ label }) => label);
    if (option === undefined) {
      return refusedQuestion(
        text.vocabulary,
        `${field.label} is one of ${labels.join(', ')}; "${words}" is none of them.`,
      );
    }
    return done(option, field.options.find(({ key }) => key === option)?.label ?? option);
  }
  if (field.kind === 'person') {
    const person = personAt(text, part.from, part.until);
    return person
      ? done(person.id, person.name)
      : refusedQuestion(text.vocabulary, `Nobody on the team is called "${words}".`);
  }
  if (field.kind === 'record') return assignRecord(text, host, field, part, done);
  const read = host.readValue(target.object, path, words);
  return read.ok ? done(read.value, words) : refusedQuestion(text.vocabulary, `${field.label}: ${read.message}`);
}

async function assignRecord(
  text: Text,
  host: Host,
  field: VocabularyField,
  part: Part,
  done: (value: unknown, label: string) => Understanding,
): Promise<Understanding> {
  const found = await findTarget(text, host, part, (key) => key === field.target);
  return 'refused' in found ? found.refused : done(found.target.id, found.target.title);
}
