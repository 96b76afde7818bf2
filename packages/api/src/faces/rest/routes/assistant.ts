import { collectAnswer, wholeAnswer } from '../collect.ts';
import { defineRoute, type RestRequest, type Route } from '../route.ts';
import { withKey } from './naming.ts';
import { bodyIn } from './record.ts';

/** The body, with its object by key; what it holds is the operation's to check. */
const aboutRecord = (request: RestRequest) => withKey(request.schema, bodyIn(request)) as never;

const wantsEvents = ({ headers }: RestRequest): boolean =>
  (headers.get('accept') ?? '').toLowerCase().includes('text/event-stream');

/** What the assistant writes and answers. It changes nothing. */
export const assistantRoutes: readonly Route[] = [
  defineRoute({
    method: 'POST',
    path: '/ai/assistant',
    procedure: 'assistant.ask',
    summary: 'Ask about the records in plain words, or say what is to be done, which becomes an action to decide on.',
    body: 'input',
    answers: wholeAnswer,
    alsoAnswers: [503],
    takesLong: true,
    tellsEvents: true,
    input: (request) => {
      const { about, ...rest } = bodyIn(request);
      return { ...rest, ...(about !== undefined && { about: withKey(request.schema, about) }) } as never;
    },
    answer: async (events, request) =>
      wantsEvents(request) ? { status: 200, events } : { status: 200, body: await collectAnswer(events) },
  }),
  defineRoute({
    method: 'POST',
    path: '/ai/summarize',
    procedure: 'assistant.summarize',
    body: 'input',
    answers: 'output',
    alsoAnswers: [503],
    takesLong: true,
    input: aboutRecord,
  }),
  defineRoute({
    method: 'POST',
    path: '/ai/draft-email',
    procedure: 'assistant.draftEmail',
    body: 'input',
    answers: 'output',
    alsoAnswers: [503],
    takesLong: true,
    input: aboutRecord,
  }),
  defineRoute({
    method: 'POST',
    path: '/ai/score-lead',
    procedure: 'scores.explain',
    body: 'input',
    answers: 'output',
    input: aboutRecord,
  }),
  defineRoute({
    method: 'POST',
    path: '/ai/classify',
    procedure: 'classifiers.classify',
    body: 'input',
    answers: 'output',
    // What it holds is the operation's to check.
    input: (request) => bodyIn(request) as never,
  }),
];
