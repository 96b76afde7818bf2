import type { Facts } from './facts.ts';
import { known } from './known.ts';
import { day, list, plain, sentence } from './words.ts';

/** What an e-mail is to be about, and between whom. */
export interface Occasion {
  /** In the person's own words: "follow up on the offer". Empty: to follow up. */
  readonly purpose: string;
  /** How the reader is addressed; null when it is not known who reads. */
  readonly to: string | null;
  /** Who signs. */
  readonly from: string | null;
}

/** Plain text, lines ended by `\n`. The subject has one line. */
export interface Email {
  readonly subject: string;
  readonly body: string;
}

interface Manner {
  /** How a purpose of this kind is worded. */
  readonly words: RegExp;
  /** Where the purpose says what exactly it is about. */
  readonly topic: RegExp;
  readonly subject: (about: string) => string;
  readonly opening: (about: string, topic: string | undefined) => string;
  readonly closing: string;
  /** Whether the last event and the open tasks belong into it. */
  readonly notes: boolean;
}

const MANNERS: readonly Manner[] = [
  {
    words: /\b(?:thank|thanks|thanking)\b/i,
    topic: /\bfor (.+)$/i,
    subject: (about) => `Thank you: ${about}`,
    opening: (about, topic) => (topic ? `Thank you for ${topic}.` : `Thank you. I am writing about ${about}.`),
    closing: 'If anything is open on your side, please tell me.',
    notes: false,
  },
  {
    words: /\b(?:remind|reminder|reminding|overdue)\b/i,
    topic: /\b(?:about|of) (.+)$/i,
    subject: (about) => `Reminder: ${about}`,
    opening: (about) => `This is a short reminder about ${about}.`,
    closing: 'Please tell me if something has changed.',
    notes: true,
  },
  {
    words: /^$|\b(?:follow(?:ing)?[- ]?up|check(?:ing)? in|touch base)\b/i,
    topic: /\b(?:on|about|regarding) (.+)$/i,
    subject: (about) => `Following up on ${about}`,
    opening: (about) => `I am writing to follow up on ${about}.`,
    closing: 'Is there anything that you need from me?',
    notes: true,
  },
  {
    words: /\b(?:meet|meeting|call|appointment|demo)\b/i,
    topic: /\b(?:about|regarding) (.+)$/i,
    subject: (about) => `A time to talk about ${about}`,
    opening: (about) => `I would like to find a time to talk about ${about}.`,
    closing: 'Which day would suit you?',
    notes: false,
  },
];

/** A draft to be read and changed before it is sent: the purpose, what the facts say, and nothing promised beyond. */
export function composeEmail(facts: Facts, occasion: Occasion): Email {
  const { kind, title, events, tasks } = known(facts);
  const purpose = plain(occasion.purpose, 200).replace(/[.!]+$/, '');
  const named = title === '' ? `this ${kind}` : title;
  const manner = MANNERS.find(({ words }) => words.test(purpose));
  const topic = manner?.topic.exec(purpose)?.[1];
  const about = topic === undefined || topic.includes(named) ? (topic ?? named) : `${topic} (${named})`;
  const to = plain(occasion.to ?? '', 80);
  const from = plain(occasion.from ?? '', 80);
  const [last] = events;
  const next = tasks.map((task) => (task.due === null ? task.title : `${task.title} (by ${day(task.due)})`));
  const notes = [
    ...(last ? [sentence(`My last note, of ${day(last.at)}, says: ${last.text}`)] : []),
    ...(next.length > 0 ? [sentence(`Next on my list: ${list(next, 3)}`)] : []),
  ];
  const paragraphs = [
    to === '' ? 'Hello,' : `Hello ${to},`,
    manner ? manner.opening(about, topic) : sentence(`I am writing about ${about}: ${purpose}`),
    ...(manner?.notes !== false && notes.length > 0 ? [notes.join(' ')] : []),
    manner?.closing ?? 'I look forward to your answer.',
    from === '' ? 'Kind regards' : `Kind regards\n${from}`,
  ];
  return {
    subject: manner ? manner.subject(about) : plain(`${about}: ${purpose}`, 120),
    body: paragraphs.join('\n\n'),
  };
}
