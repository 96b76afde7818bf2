import { calendarWord, entriesAt, type Text } from './lexicon/text.ts';
import type { Token } from './tokens.ts';
import type { Unknown } from './understanding.ts';
import { refusedQuestion } from './unknown.ts';
import type { Host, Looking, NamedRecord } from './vocabulary.ts';

/** What may follow a lone "this"; before another word it belongs to that word: "this big deal". */
const afterThis = new Set(
  `to as into in on for by at with about from regarding of and or due won lost done is has was next last today tomorrow
  yesterday please up 's`.split(/\s+/),
);
const ownDays = new Set(['today', 'tomorrow', 'yesterday']);
const itself = new Set(['one', 'record']);
/** "Him" and "her" are said of people, which one can reach; "them" of a company as well. */
const meaning: Readonly<Record<string, 'anything' | 'reached'>> = { him: 'reached', her: 'reached', them: 'anything' };
const owning: Readonly<Record<string, 'anything' | 'reached'>> = { its: 'anything', his: 'reached', her: 'reached' };

interface Pointing {
  readonly record: NamedRecord;
  readonly end: number;
  /** "Its" is "it" with a possessive. */
  readonly owns?: boolean;
}

/**
 * Reads "this", "it", "this deal", "its" as the record that the person looks at, and "this company" as the company that
 * it points to. Each becomes a quotation of the record's title, so that the grammar needs to know nothing of them.
 */
export function withPronouns(text: Text, looking: Looking | undefined): Text | Unknown {
  if (!looking) return text;
  const tokens: Token[] = [];
  for (let at = 0; at < text.tokens.length; ) {
    const token = text.tokens[at] as Token;
    const pointing = pointingAt(text, at, looking);
    if (pointing && 'kind' in pointing) return pointing;
    if (!pointing) {
      tokens.push(token);
      at += 1;
      continue;
    }
    const { object, id, title } = pointing.record;
    const end = text.tokens[pointing.end - 1]?.end ?? token.end;
    const { start } = token;
    const record = { object, id, title };
    tokens.push({ kind: 'quoted', text: title, folded: title.toLowerCase(), capital: true, start, end, record });
    if (pointing.owns) tokens.push({ kind: 'word', text: "'s", folded: "'s", capital: false, start: end, end });
    at = pointing.end;
  }
  return { ...text, tokens };
}

function pointingAt(text: Text, at: number, looking: Looking): Pointing | Unknown | undefined {
  const { record } = looking;
  const [token, next] = [text.tokens[at], text.tokens[at + 1]];
  if (token?.kind !== 'word') return undefined;
  const one = { record, end: at + 1 };
  if (token.folded === 'this') return thisAt(text, at, looking);
  if (token.folded === 'it') return one;
  const before = next === undefined || next.kind === 'sign' || afterThis.has(next.folded) || isDay(next);
  const said = (before ? meaning : owning)[token.folded];
  if (!said || (said === 'reached' && !isReached(text, record))) return undefined;
  return before ? one : { ...one, owns: true };
}

function thisAt(text: Text, at: number, { record, related }: Looking): Pointing | Unknown | undefined {
  const next = text.tokens[at + 1];
  if (!next || next.kind === 'sign') return { record, end: at + 1 };
  if (isDay(next) && !ownDays.has(next.folded)) return undefined;
  if (itself.has(next.folded)) return { record, end: at + 2 };
  const nouns = entriesAt(text, at + 1, 'object').filter(({ value }) => !value.plural);
  for (const { value, end } of nouns) {
    const meant = [record, ...related].find(({ object }) => object === value.object);
    if (meant) return { record: meant, end };
  }
  const [noun] = nouns;
  if (noun) {
    const called = text.vocabulary.objects.find(({ key }) => key === noun.value.object)?.singular.toLowerCase();
    return refusedQuestion(text.vocabulary, `${record.title} has no ${called}. Say which ${called} you mean.`);
  }
  return afterThis.has(next.folded) ? { record, end: at + 1 } : undefined;
}

const isDay = ({ folded }: Token): boolean => calendarWord.test(folded);

/** Whether a record is of an object that has e-mails or phones. */
const isReached = ({ vocabulary }: Text, { object }: NamedRecord): boolean =>
  vocabulary.objects.some(({ key, fields }) => key === object && fields.some(({ kind }) => kind === 'values'));

/** A host to whom the titles that pronouns stand for mean those very records, whatever else is called so. */
export function hostOf(text: Text, host: Host): Host {
  const pointed = new Map(text.tokens.flatMap(({ record }) => (record ? [[record.title, record] as const] : [])));
  if (pointed.size === 0) return host;
  return {
    readValue: (object, path, words) => host.readValue(object, path, words),
    resolveNames: async (texts) => {
      const found = await host.resolveNames(texts.filter((one) => !pointed.has(one)));
      const rest = found.values();
      return texts.map((one) => {
        const record = pointed.get(one);
        return record ? [{ kind: 'record' as const, ...record }] : (rest.next().value ?? []);
      });
    },
  };
}
