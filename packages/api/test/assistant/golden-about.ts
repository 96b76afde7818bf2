import type { GoldenQuestion } from './golden-set.ts';

/** A question asked from a record's page: `@deal:…` is what the person looks at. */
export interface AboutQuestion extends GoldenQuestion {
  readonly about: string;
}

const deal = '@deal:Birch Analytics · Platform';
const company = '@company:Birch Analytics';
const find = (object: string, where: object, rest: object = {}) => ({
  kind: 'find',
  object,
  filter: { where },
  ...rest,
});
const propose = (operation: object) => ({ kind: 'propose', operations: [operation] });
const task = (title: string, link: string, due?: string) =>
  propose({
    kind: 'create',
    object: 'task',
    values: { title, ...(due && { due }), assignee: '@person:Max Member', links: [link] },
  });
const tell = (field: string, record = deal) => ({ kind: 'tell', record, field });

/** What is asked with "this" and "it"; an addition to the sixty, with a score of its own. */
export const goldenAbout: readonly AboutQuestion[] = [
  {
    about: deal,
    ask: 'move this deal to Won',
    expected: propose({ kind: 'move', object: 'deal', target: deal, values: { stage: '@stage:Won' } }),
  },
  {
    about: deal,
    ask: 'Move it to Negotiation',
    expected: propose({ kind: 'move', object: 'deal', target: deal, values: { stage: '@stage:Negotiation' } }),
  },
  {
    about: deal,
    ask: 'remind me to call this company on Friday',
    expected: task('Call Birch Analytics', company, '2026-11-20T09:00:00.000Z'),
  },
  {
    about: company,
    ask: 'remind me to call them tomorrow',
    expected: task('Call Birch Analytics', company, '2026-11-19T09:00:00.000Z'),
  },
  { about: deal, ask: 'who owns it', expected: tell('owner') },
  { about: deal, ask: "what's its close date?", expected: tell('closeDate') },
  { about: deal, ask: 'what stage is it in?', expected: tell('stage') },
  { about: deal, ask: 'notes on this', expected: find('note', { links: { hasAny: [deal] } }) },
  { about: deal, ask: 'tasks for this deal', expected: find('task', { links: { hasAny: [deal] } }) },
  { about: deal, ask: 'contacts at this company', expected: find('contact', { company: { eq: company } }) },
  {
    about: company,
    ask: 'its open deals',
    expected: find('deal', { status: { eq: 'open' }, company: { eq: company } }),
  },
  {
    about: company,
    ask: 'how many deals does this company have?',
    expected: find('deal', { company: { eq: company } }, { aggregate: { kind: 'count' } }),
  },
  {
    about: deal,
    ask: 'set its close date to 2026-12-24',
    expected: propose({ kind: 'update', object: 'deal', target: deal, values: { closeDate: '2026-12-24' } }),
  },
  {
    about: deal,
    ask: 'assign this to Mina',
    expected: propose({ kind: 'update', object: 'deal', target: deal, values: { owner: '@person:Mina Manager' } }),
  },
  {
    about: deal,
    ask: 'note on this: it is late, and they want it soon',
    expected: propose({
      kind: 'create',
      object: 'note',
      values: { body: 'it is late, and they want it soon', links: [deal] },
    }),
  },
  { about: deal, ask: 'summarize this', expected: { kind: 'summarize', record: deal } },
  { about: deal, ask: 'deals closing this month', expected: find('deal', { closeDate: { this: 'month' } }) },
  { about: '@company:Willow Labs', ask: 'move this to Won', expected: { kind: 'unknown' } },
];
