import type { Facts } from './facts.ts';
import { known } from './known.ts';
import { article, day, list, sentence } from './words.ts';

/** A summary that says what the facts say, in their order, and nothing else. The same facts give the same words. */
export function composeSummary(facts: Facts): string {
  const { kind, title, fields, related, events, tasks, done } = known(facts);
  const named = title === '' ? `This ${kind}` : title;
  const about = title === '' ? [] : [`${named} is ${article(kind)} ${kind}.`];
  const said = [
    ...fields.slice(0, 6).map(({ label, value }) => sentence(`${label}: ${value}`)),
    ...groups(related).map(([label, titles]) => sentence(`${label}: ${list(titles, 4)}`)),
    ...happened(events),
    ...todo(tasks, done),
  ];
  if (said.length === 0) return `${[...about, 'Nothing else that you can see is recorded about it yet.'].join(' ')}`;
  return [...about, ...said].join(' ');
}

function groups(related: readonly { label: string; title: string; note: string }[]): [string, string[]][] {
  const byLabel = Map.groupBy(related, ({ label }) => label);
  return [...byLabel].map(([label, records]) => [
    label,
    records.map(({ title, note }) => (note === '' ? title : `${title} (${note})`)),
  ]);
}

function happened(events: readonly { at: string; text: string }[]): string[] {
  const [last, before] = events;
  if (!last) return [];
  return [
    sentence(`Last, on ${day(last.at)}: ${last.text}`),
    ...(before ? [sentence(`Before that, on ${day(before.at)}: ${before.text}`)] : []),
  ];
}

function todo(tasks: readonly { title: string; due: string | null }[], done: number): string[] {
  const open = tasks.map(({ title, due }) => (due === null ? title : `${title} (due ${day(due)})`));
  if (open.length > 0) return [sentence(`Still to do: ${list(open, 3)}`)];
  return done > 0 ? [`${done === 1 ? 'The one task is' : `All ${done} tasks are`} done.`] : [];
}
