import type { Facts } from './facts.ts';
import { plain } from './words.ts';

/** The facts as they can be written: on one line each, what is empty left out, events from the newest, open tasks by day. */
export function known(facts: Facts) {
  const open = facts.tasks.filter(({ done, title }) => !done && plain(title) !== '');
  return {
    kind: plain(facts.kind, 40),
    title: plain(facts.title, 120),
    fields: facts.fields
      .map(({ label, value }) => ({ label: plain(label, 60), value: plain(value) }))
      .filter(({ label, value }) => label !== '' && value !== ''),
    related: facts.related
      .map(({ label, title, note }) => ({
        label: plain(label, 60),
        title: plain(title, 120),
        note: plain(note ?? '', 80),
      }))
      .filter(({ label, title }) => label !== '' && title !== ''),
    events: facts.events
      .map(({ at, text }) => ({ at, text: plain(text) }))
      .filter(({ text }) => text !== '')
      .toSorted((a, b) => compare(b.at, a.at)),
    tasks: open
      .map(({ title, due }) => ({ title: plain(title, 120), due }))
      // A task without a day comes after all that have one.
      .toSorted((a, b) => compare(a.due ?? '9999', b.due ?? '9999')),
    done: facts.tasks.filter(({ done }) => done).length,
  };
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
