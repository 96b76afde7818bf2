/**
 * Sixty things that sales people ask of the demo workspace, written down before the grammar was tuned to them. Asked
 * by Max Member on Wednesday, 18 November 2026, in UTC. `@stage:Negotiation` and the like stand for the record's id.
 * `sql` finds the ids that the answer must have, by hand.
 */
export interface GoldenQuestion {
  readonly ask: string;
  readonly expected: Readonly<Record<string, unknown>> & { readonly kind: string };
  readonly sql?: string;
}

const find = (object: string, where: object | undefined, rest: object = {}) => ({
  kind: 'find',
  object,
  ...(where && { filter: { where } }),
  ...rest,
});
const unknown = { kind: 'unknown' };
const me = { eq: 'me' };
const open = { eq: 'open' };
const largest = { sort: [{ field: 'amount', direction: 'desc' }] };
const count = { aggregate: { kind: 'count' } };
const summed = { aggregate: { kind: 'sum', field: 'amount' } };
const propose = (...operations: readonly object[]) => ({ kind: 'propose', operations });

const deals = (condition: string) => `select r.id from deals r where r.deleted_at is null and ${condition}`;
const mine = "r.owner_id = (select id from users where username = 'member')";
const inStages = (...names: string[]) =>
  `r.stage_id in (select id from stages where name in (${names.map((name) => `'${name}'`).join(', ')}))`;
const atCompany = (name: string) => `r.company_id = (select id from companies where name = '${name}')`;

const dealQuestions: readonly GoldenQuestion[] = [
  {
    ask: 'my open deals',
    expected: find('deal', { owner: me, status: open }),
    sql: deals(`${mine} and r.status = 'open'`),
  },
  {
    ask: 'deals closing this month',
    expected: find('deal', { closeDate: { this: 'month' } }),
    sql: deals("r.close_date between '2026-11-01' and '2026-11-30'"),
  },
  {
    ask: 'top 10 open deals by amount',
    expected: find('deal', { status: open }, { ...largest, limit: 10 }),
    sql: `${deals("r.status = 'open'")} order by r.amount desc limit 10`,
  },
  {
    ask: 'how many open deals do I have?',
    expected: find('deal', { owner: me, status: open }, count),
    sql: deals(`${mine} and r.status = 'open'`),
  },
  {
    ask: 'total value of open deals',
    expected: find('deal', { status: open }, summed),
    sql: deals("r.status = 'open'"),
  },
  {
    ask: "what's the average deal size of won deals this year?",
    expected: find(
      'deal',
      { status: { eq: 'won' }, closeDate: { this: 'year' } },
      { aggregate: { kind: 'average', field: 'amount' } },
    ),
    sql: deals("r.status = 'won' and r.close_date between '2026-01-01' and '2026-12-31'"),
  },
  {
    ask: 'deals in negotiation',
    expected: find('deal', { stage: { eq: '@stage:Negotiation' } }),
    sql: deals(inStages('Negotiation')),
  },
  {
    ask: 'Deals in Proposal or Negotiation over $40k',
    expected: find('deal', {
      stage: { in: ['@stage:Proposal', '@stage:Negotiation'] },
      amount: { gt: 4_000_000, currency: 'USD' },
    }),
    sql: deals(`${inStages('Proposal', 'Negotiation')} and r.amount > 4000000`),
  },
  {
    ask: 'deals of Northwind',
    expected: find('deal', { company: { eq: '@company:Northwind Textiles' } }),
    sql: deals(atCompany('Northwind Textiles')),
  },
  {
    ask: 'unassigned deals',
    expected: find('deal', { owner: { empty: true } }),
    sql: deals('r.owner_id is null'),
  },
  {
    ask: 'deals lost this quarter',
    expected: find('deal', { status: { eq: 'lost' }, closeDate: { this: 'quarter' } }),
    sql: deals("r.status = 'lost' and r.close_date between '2026-10-01' and '2026-12-31'"),
  },
  {
    ask: 'biggest open deal',
    expected: find('deal', { status: open }, { ...largest, limit: 1 }),
    sql: `${deals("r.status = 'open'")} order by r.amount desc limit 1`,
  },
  {
    ask: 'how many deals did we win last month?',
    expected: find('deal', { status: { eq: 'won' }, closeDate: { between: ['2026-10-01', '2026-10-31'] } }, count),
    sql: deals("r.status = 'won' and r.close_date between '2026-10-01' and '2026-10-31'"),
  },
  {
    ask: "show me Mina's deals in qualified",
    expected: find('deal', { owner: { eq: '@person:Mina Manager' }, stage: { eq: '@stage:Qualified' } }),
    sql: deals(`${inStages('Qualified')} and r.owner_id = (select id from users where username = 'manager')`),
  },
  {
    ask: 'deals that are not won or lost',
    expected: find('deal', { status: { notIn: ['won', 'lost'] } }),
    sql: deals("r.status = 'open'"),
  },
  {
    ask: 'deals over 20k but not in lead or qualified',
    expected: find('deal', { amount: { gt: 2_000_000 }, stage: { notIn: ['@stage:Lead', '@stage:Qualified'] } }),
    sql: deals(`r.amount > 2000000 and not ${inStages('Lead', 'Qualified')}`),
  },
  {
    ask: 'open deals between 10k and 30k closing in december',
    expected: find('deal', {
      status: open,
      amount: { between: [1_000_000, 3_000_000] },
      closeDate: { between: ['2026-12-01', '2026-12-31'] },
    }),
    sql: deals(`r.status = 'open' and r.amount between 1000000 and 3000000
      and r.close_date between '2026-12-01' and '2026-12-31'`),
  },
  {
    ask: 'total amount of open deals by owner',
    expected: find('deal', { status: open }, { ...summed, group: 'owner' }),
    sql: deals("r.status = 'open'"),
  },
  {
    ask: 'number of deals per stage',
    expected: find('deal', undefined, { ...count, group: 'stage' }),
    sql: deals('true'),
  },
  {
    ask: 'deals not updated in the last 30 days',
    expected: {
      kind: 'find',
      object: 'deal',
      filter: { not: { where: { updatedAt: { last: { count: 30, unit: 'day' } } } } },
    },
    sql: deals("not (r.updated_at >= '2026-10-20' and r.updated_at < '2026-11-19')"),
  },
  {
    ask: 'deals with companies in Portugal',
    expected: find('deal', { 'company.address.country': { eq: 'Portugal' } }),
    sql: deals("r.company_id in (select id from companies where address_country = 'Portugal')"),
  },
  {
    ask: 'deals of churned companies',
    expected: find('deal', { 'company.status': { eq: 'churned' } }),
    sql: deals("r.company_id in (select id from companies where status = 'churned')"),
  },
  {
    ask: 'open dels over 80k',
    expected: find('deal', { status: open, amount: { gt: 8_000_000 } }),
    sql: deals("r.status = 'open' and r.amount > 8000000"),
  },
  {
    ask: 'deals lost because of price',
    expected: find('deal', { status: { eq: 'lost' }, closeReason: { eq: 'Price' } }),
    sql: deals("r.status = 'lost' and r.close_reason = 'Price'"),
  },
];

const companies = (condition: string) => `select r.id from companies r where r.deleted_at is null and ${condition}`;
const contacts = (condition: string) => `select r.id from contacts r where r.deleted_at is null and ${condition}`;
const accountQuestions: readonly GoldenQuestion[] = [
  {
    ask: 'contacts without an email',
    expected: find('contact', { emails: { empty: true } }),
    sql: contacts('not exists (select 1 from labelled_values v where v.record_id = r.id and v.value like $$%@%$$)'),
  },
  {
    ask: 'contacts at Quarry Logistics',
    expected: find('contact', { company: { eq: '@company:Quarry Logistics' } }),
    sql: contacts(atCompany('Quarry Logistics')),
  },
  {
    ask: 'customers in Utrecht',
    expected: find('company', { status: { eq: 'customer' }, 'address.city': { eq: 'Utrecht' } }),
    sql: companies("r.status = 'customer' and r.address_city = 'Utrecht'"),
  },
  {
    ask: 'companies in retail with more than 500 employees',
    expected: find('company', { industry: { eq: 'Retail' }, size: { gt: 500 } }),
    sql: companies("r.industry = 'Retail' and r.size > 500"),
  },
  {
    ask: 'companies created last week',
    expected: find('company', { createdAt: { between: ['2026-11-09', '2026-11-15'] } }),
    sql: companies("r.created_at >= '2026-11-09' and r.created_at < '2026-11-16'"),
  },
  {
    ask: 'leads from the website',
    expected: find('contact', { status: { eq: 'lead' }, source: { eq: 'Website' } }),
    sql: contacts("r.status = 'lead' and r.source = 'Website'"),
  },
  {
    ask: 'contacts whose job title contains manager',
    expected: find('contact', { jobTitle: { contains: 'manager' } }),
    sql: contacts("r.job_title ilike '%manager%'"),
  },
  {
    ask: 'who are our contacts at Delta?',
    expected: find('contact', { company: { eq: '@company:Delta Works' } }),
    sql: contacts(atCompany('Delta Works')),
  },
  {
    ask: 'the 5 newest contacts',
    expected: find('contact', undefined, { sort: [{ field: 'createdAt', direction: 'desc' }], limit: 5 }),
  },
  {
    ask: 'companies with revenue above 70m sorted by revenue',
    expected: find(
      'company',
      { annualRevenue: { gt: 7_000_000_000 } },
      { sort: [{ field: 'annualRevenue', direction: 'desc' }] },
    ),
    sql: `${companies('r.annual_revenue > 7000000000')} order by r.annual_revenue desc`,
  },
];

const tasks = (condition: string) => `select r.id from tasks r where r.deleted_at is null and ${condition}`;
const taskOfMine = "r.assignee_id = (select id from users where username = 'member')";
const workQuestions: readonly GoldenQuestion[] = [
  {
    ask: 'overdue tasks',
    expected: find('task', { due: { lt: '2026-11-18' }, status: { notIn: ['done'] } }),
    sql: tasks("r.due < '2026-11-18' and r.status <> 'done'"),
  },
  {
    ask: 'my tasks for today',
    expected: find('task', { assignee: me, due: { eq: '2026-11-18' } }),
    sql: tasks(`${taskOfMine} and r.due >= '2026-11-18' and r.due < '2026-11-19'`),
  },
  {
    ask: 'high priority tasks due this week',
    expected: find('task', { priority: { eq: 'high' }, due: { this: 'week' } }),
    sql: tasks("r.priority = 'high' and r.due >= '2026-11-16' and r.due < '2026-11-23'"),
  },
  {
    ask: 'tasks assigned to Mina due before friday',
    expected: find('task', { assignee: { eq: '@person:Mina Manager' }, due: { lt: '2026-11-20' } }),
    sql: tasks(`r.assignee_id = (select id from users where username = 'manager') and r.due < '2026-11-20'`),
  },
  {
    ask: 'meetings this week',
    expected: find('activity', { type: { eq: 'meeting' }, occurredAt: { this: 'week' } }),
    sql: `select r.id from activities r
      where r.type = 'meeting' and r.occurred_at >= '2026-11-16' and r.occurred_at < '2026-11-23'`,
  },
  {
    ask: 'notes about Harbor Foods',
    expected: find('note', { links: { hasAny: ['@company:Harbor Foods'] } }),
    sql: `select r.id from notes r join record_links l on l.from_id = r.id
      where l.to_id = (select id from companies where name = 'Harbor Foods')`,
  },
  {
    ask: 'what do i need to do tomorrow',
    expected: find('task', { assignee: me, due: { eq: '2026-11-19' } }),
    sql: tasks(`${taskOfMine} and r.due >= '2026-11-19' and r.due < '2026-11-20'`),
  },
];

const toDo: readonly GoldenQuestion[] = [
  {
    ask: 'Move Birch Analytics Platform to Negotiation',
    expected: propose({
      kind: 'move',
      object: 'deal',
      target: '@deal:Birch Analytics · Platform',
      values: { stage: '@stage:Negotiation' },
    }),
  },
  {
    ask: 'remind me to call Northwind on Friday',
    expected: propose({
      kind: 'create',
      object: 'task',
      values: {
        title: 'Call Northwind',
        due: '2026-11-20T09:00:00.000Z',
        assignee: '@person:Max Member',
        links: ['@company:Northwind Textiles'],
      },
    }),
  },
  {
    ask: "set Willow Labs' industry to Biotech",
    expected: propose({
      kind: 'update',
      object: 'company',
      target: '@company:Willow Labs',
      values: { industry: 'Biotech' },
    }),
  },
  {
    ask: 'change the amount of the Larkspur renewal to 12k',
    expected: propose({
      kind: 'update',
      object: 'deal',
      target: '@deal:Larkspur Labs · Renewal',
      values: { amount: { minor: 1_200_000, currency: 'USD' } },
    }),
  },
  {
    ask: 'assign Fjord Robotics to Mina',
    expected: propose({
      kind: 'update',
      object: 'company',
      target: '@company:Fjord Robotics',
      values: { owner: '@person:Mina Manager' },
    }),
  },
  {
    ask: 'note on Harbor Foods: budget approved, wants to start in January',
    expected: propose({
      kind: 'create',
      object: 'note',
      values: { body: 'budget approved, wants to start in January', links: ['@company:Harbor Foods'] },
    }),
  },
  {
    ask: 'log a call with Kestrel Health: talked about renewal terms',
    expected: propose({
      kind: 'create',
      object: 'activity',
      values: { type: 'call', summary: 'talked about renewal terms', links: ['@company:Kestrel Health'] },
    }),
  },
  { ask: 'summarize Orchard Foods', expected: { kind: 'summarize', record: '@company:Orchard Foods' } },
  {
    ask: 'draft an email to Rosa Eklund about the new pricing',
    expected: { kind: 'draft', record: '@contact:Rosa Eklund', about: 'the new pricing' },
  },
];

const refused: readonly GoldenQuestion[] = [
  { ask: 'move the Verdant deal to won', expected: { kind: 'unclear' } },
  { ask: 'deals that will probably slip', expected: unknown },
  { ask: 'companies with open deals', expected: unknown },
  { ask: 'which of my customers are unhappy?', expected: unknown },
  { ask: 'delete all lost deals', expected: unknown },
  { ask: 'deals of Blorptech', expected: unknown },
  { ask: "what's the weather in Lisbon", expected: unknown },
  { ask: 'forecast for next quarter', expected: unknown },
  { ask: 'deals over lots of money', expected: unknown },
  { ask: 'best time to call Maya', expected: unknown },
];

export const goldenSet: readonly GoldenQuestion[] = [
  ...dealQuestions,
  ...accountQuestions,
  ...workQuestions,
  ...toDo,
  ...refused,
];
