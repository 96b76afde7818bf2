import { parse } from 'chrono-node/en';
import { nameRuns } from '../find/names.ts';
import { entriesAt, type Text, wordsBetween } from '../lexicon/text.ts';
import type { Operation, Target, Understanding } from '../understanding.ts';
import { refusedQuestion } from '../unknown.ts';
import { sayMoment } from '../values/moments.ts';
import type { Host, NamedRecord } from '../vocabulary.ts';
import { opening, placesOf, type Reader } from './opening.ts';
import { findTarget, type Part, trimmed } from './target.ts';

const propose = (operation: Operation, reading: string): Understanding => ({
  kind: 'propose',
  operations: [operation],
  reading,
});

const makes = ['add', 'create', 'make', 'new', 'set up', 'schedule', 'set'];
const taskWords = ['task', 'todo', 'to do', 'reminder', 'follow up', 'followup'];
const openings = {
  remind: ['remind me to', 'remind me about', 'remind me', 'remember to', 'reminder to', 'reminder', 'todo', 'task'],
  task: makes.flatMap((verb) =>
    ['a ', 'an ', 'a new ', ''].flatMap((article) => taskWords.map((noun) => `${verb} ${article}${noun}`)),
  ),
  note: [
    'note on',
    'note for',
    'note about',
    'note to',
    'add a note on',
    'add a note to',
    'add a note for',
    'add note to',
    'add note on',
    'add note for',
    'write a note on',
    'make a note on',
    'make a note about',
    'take a note on',
    'leave a note on',
    'note',
  ],
  log: ['log', 'record', 'i had', 'i just had', 'we had', 'had'],
};

/** "Remind me to call X on Friday", "add a task to send the offer, due tomorrow". */
export const readTask: Reader = async (text, at, host) => {
  const start = opening(text, at, openings.remind) ?? opening(text, at, openings.task);
  if (start === undefined) return undefined;
  const { task } = text.vocabulary.writing;
  if (!task) return refusedQuestion(text.vocabulary, 'You may not add tasks here.');
  const lead = ['to', ':', 'that', 'called', 'about'].includes(text.tokens[start]?.folded ?? '') ? start + 1 : start;
  const body = trimmed(text, { from: lead, until: text.tokens.length });
  const words = wordsBetween(text, body.from, body.until);
  const when = dayWithin(words, text.vocabulary.today);
  const title = when ? tidy(`${words.slice(0, when.start)} ${words.slice(when.end)}`) : words;
  if (!title) return refusedQuestion(text.vocabulary, 'Say what there is to do.');
  const due = when && host.readValue(task.object, task.due, when.words);
  if (due && !due.ok) return refusedQuestion(text.vocabulary, due.message);
  const links = await namedIn(text, host, body);
  const capital = `${title[0]?.toUpperCase()}${title.slice(1)}`;
  const owner = text.vocabulary.objects.find(({ key }) => key === task.object)?.owner;
  const values = {
    [task.title]: capital,
    ...(due?.ok && { [task.due]: due.value }),
    ...(owner && text.vocabulary.me !== null && { [owner]: text.vocabulary.me }),
    ...(links.length && { [task.links]: links.map(({ id }) => id) }),
  };
  const about = links.length ? `, linked to ${links.map((link) => link.title).join(' and ')}` : '';
  return propose(
    { kind: 'create', object: task.object, values },
    `Add the task "${capital}"${due?.ok ? `, due ${sayMoment(String(due.value), text.vocabulary.timeZone)}` : ''}${about}`,
  );
};

const lone = /\s*\b(?:by|on|due|at|before|until|for|,)\s*$/i;
const tidy = (words: string): string =>
  words
    .replace(/\s+/g, ' ')
    .trim()
    .replace(lone, '')
    .replace(/[\s,]+$/, '');

/** The one day or time that is spoken of, with the preposition before it. */
function dayWithin(words: string, today: string): { start: number; end: number; words: string } | undefined {
  const results = parse(
    words.slice(0, 500),
    { instant: new Date(`${today}T12:00Z`), timezone: 0 },
    { forwardDate: true },
  );
  const [result] = results.filter(
    ({ start }) =>
      start.isCertain('day') || start.isCertain('weekday') || start.isCertain('hour') || start.isCertain('month'),
  );
  if (!result) return undefined;
  const before = /(?:\b(?:due\s+)?(?:by|on|at|before|due)\s+)$/i.exec(words.slice(0, result.index));
  const start = before ? before.index : result.index;
  return { start, end: result.index + result.text.length, words: result.text };
}

/** The record that a task names: of the longest name that the host knows, the first object's only one. */
async function namedIn(text: Text, host: Host, part: Part): Promise<readonly Target[]> {
  const runs = nameRuns(text).filter(([from, until]) => from >= part.from && until <= part.until);
  const found = await host.resolveNames(runs.map(([from, until]) => wordsBetween(text, from, until)));
  for (const [index, candidates] of found.entries()) {
    const [from = 0, until = 0] = runs[index] ?? [];
    const words = wordsBetween(text, from, until).toLowerCase();
    const records = candidates.filter((one): one is NamedRecord => one.kind === 'record');
    const exact = records.filter(({ title }) => title.toLowerCase() === words);
    const left = exact.length ? exact : records;
    const object = text.vocabulary.objects.find(({ key }) => left.some((one) => one.object === key))?.key;
    const [only, another] = left.filter((one) => one.object === object);
    if (only && !another) return [{ object: only.object, id: only.id, title: only.title }];
  }
  return [];
}

/** "Note on X: …". */
export const readNote: Reader = async (text, at, host) => {
  const start = opening(text, at, openings.note);
  const colon = placesOf(text, at + 1, ':').at(0);
  if (start === undefined || colon === undefined || colon < start) return undefined;
  const { note } = text.vocabulary.writing;
  if (!note) return refusedQuestion(text.vocabulary, 'You may not add notes here.');
  const found = await findTarget(text, host, { from: start, until: colon });
  if ('refused' in found) return found.refused;
  const body = text.question.slice(text.tokens[colon]?.end).trim();
  if (!body) return refusedQuestion(text.vocabulary, 'Write the note after the colon.');
  return propose(
    { kind: 'create', object: note.object, values: { [note.body]: body, [note.links]: [found.target.id] } },
    `Add a note to ${found.target.title}`,
  );
};

/** "Log a call with X: …", "had a meeting with X yesterday". */
export const readActivity: Reader = async (text, at, host) => {
  const opened = opening(text, at, openings.log);
  const { activity } = text.vocabulary.writing;
  if (opened === undefined || !activity) return undefined;
  const { from } = trimmed(text, { from: opened, until: text.tokens.length });
  const type = entriesAt(text, from, 'option').find(
    ({ value }) => value.object === activity.object && value.path === activity.type,
  );
  const colon = placesOf(text, from, ':').at(0);
  const until = colon ?? trimmed(text, { from: 0, until: text.tokens.length }).until;
  const link =
    type && ['with', 'to', 'at', 'for', 'from'].includes(text.tokens[type.end]?.folded ?? '')
      ? type.end + 1
      : undefined;
  if (!type || link === undefined) return undefined;
  const when = dayWithin(wordsBetween(text, link, until), text.vocabulary.today);
  const name = when ? until - when.words.split(/\s+/).length : until;
  const found = await findTarget(text, host, { from: link, until: name });
  if ('refused' in found) return found.refused;
  const happened = when && host.readValue(activity.object, activity.at, when.words);
  if (happened && !happened.ok) return refusedQuestion(text.vocabulary, happened.message);
  const said = colon === undefined ? '' : text.question.slice(text.tokens[colon]?.end).trim();
  const label = wordsBetween(text, from, type.end);
  const summary = said || `${label[0]?.toUpperCase()}${label.slice(1)} with ${found.target.title}`;
  const values = {
    [activity.type]: type.value.key,
    [activity.summary]: summary,
    [activity.links]: [found.target.id],
    ...(happened?.ok && { [activity.at]: happened.value }),
  };
  return propose(
    { kind: 'create', object: activity.object, values },
    `Log a ${label.toLowerCase()} with ${found.target.title}: ${summary}`,
  );
};
