import { entriesAt, type Text } from '../lexicon/text.ts';
import type { Target, Understanding } from '../understanding.ts';
import type { VocabularyField } from '../vocabulary.ts';
import { opening, type Reader } from './opening.ts';
import { findTarget, trimmed } from './target.ts';

const questions = ['what', 'who', 'when', 'how much', 'how many', 'which', 'show me', 'tell me', 'give me'];

/** "Who owns it", "what is its amount", "the close date of this deal", "what stage is it in": one value of one record. */
export const readTell: Reader = async (text, at, host) => {
  const owns = opening(text, at, ['who owns', 'who is responsible for', 'whose is']);
  const until = trimmed(text, { from: 0, until: text.tokens.length }).until;
  if (owns !== undefined) {
    const found = await findTarget(text, host, { from: owns, until }, (key) => ownerOf(text, key) !== undefined);
    if ('refused' in found) return undefined;
    const field = ownerOf(text, found.target.object);
    return field && tell(found.target, field);
  }
  let start = opening(text, at, questions) ?? at;
  const asksFirst = fieldThen(text, start, until);
  if (asksFirst) return asksFirst;
  if (['is', 'are', 'was', "'s"].includes(text.tokens[start]?.folded ?? '')) start += 1;
  return possessed(text, start, until) ?? ofIt(text, start, until);
};

const objectOf = ({ vocabulary }: Text, key: string) => vocabulary.objects.find((object) => object.key === key);

function ownerOf(text: Text, key: string): VocabularyField | undefined {
  const object = objectOf(text, key);
  return object?.fields.find(({ path }) => path === object.owner);
}

const tell = (record: Target, { path, label }: VocabularyField): Understanding => ({
  kind: 'tell',
  record,
  field: path,
  label,
  reading: `${label} of ${record.title}`,
});

/** The field of a record that is named from one token up to another, and nothing else there. */
function fieldOf(text: Text, record: Target, from: number, until: number): VocabularyField | undefined {
  const named = entriesAt(text, from, 'field').filter(
    ({ value, end }) => end === until && value.object === record.object && !value.verb,
  );
  const paths = new Set(named.map(({ value }) => value.path));
  // What a record's facts do not tell of is not answered from them.
  return objectOf(text, record.object)?.fields.find(({ path, minor }) => paths.has(path) && !minor);
}

/** "Its amount", "this deal's amount". */
function possessed(text: Text, from: number, until: number): Understanding | undefined {
  const record = text.tokens[from]?.record;
  if (!record || text.tokens[from + 1]?.folded !== "'s") return undefined;
  const field = fieldOf(text, record, from + 2, until);
  return field && tell(record, field);
}

/** "The amount of this". */
function ofIt(text: Text, from: number, until: number): Understanding | undefined {
  const record = text.tokens[until - 1]?.record;
  if (!record || !['of', 'for', 'on'].includes(text.tokens[until - 2]?.folded ?? '')) return undefined;
  const { from: first } = trimmed(text, { from, until: until - 2 });
  const field = fieldOf(text, record, first, until - 2);
  return field && tell(record, field);
}

/** "Stage is it in", after "what" or "which". */
function fieldThen(text: Text, from: number, until: number): Understanding | undefined {
  const is = text.tokens.findIndex(
    ({ folded }, at) => at > from && at < until && ['is', 'does', 'has'].includes(folded),
  );
  const record = text.tokens[is + 1]?.record;
  if (is < 0 || !record) return undefined;
  const rest = text.tokens.slice(is + 2, until).map(({ folded }) => folded);
  if (rest.length > 1 || (rest[0] && !['in', 'at', 'on', 'have'].includes(rest[0]))) return undefined;
  const field = fieldOf(text, record, from, is);
  return field && tell(record, field);
}
