/** What people call the objects that ship, beside their names. */
export const objectWords: Readonly<Record<string, readonly string[]>> = {
  company: ['account', 'organisation', 'organization', 'client'],
  contact: ['person', 'people'],
  deal: ['opportunity', 'sale'],
  task: ['todo', 'to-do', 'to do', 'reminder', 'follow-up'],
  activity: ['interaction'],
};

/** What people call fields, by object and field; `*` holds for every object that has such a field. */
export const fieldWords: Readonly<Record<string, readonly string[]>> = {
  'company.size': ['employees', 'headcount', 'staff', 'company size', 'size'],
  'company.annualRevenue': ['revenue', 'turnover', 'yearly revenue'],
  'company.industry': ['sector', 'vertical'],
  'company.domain': ['website', 'web site', 'homepage'],
  'contact.jobTitle': ['title', 'position', 'role'],
  'contact.source': ['lead source', 'origin', 'channel'],
  'deal.amount': ['value', 'deal value', 'deal size', 'size', 'worth', 'volume'],
  'deal.closeDate': ['expected close date', 'closing date', 'close'],
  'deal.openedOn': ['open date', 'opening date', 'start date'],
  'deal.closeReason': ['reason', 'loss reason', 'lost reason'],
  'deal.stage': ['phase', 'step', 'deal stage'],
  'deal.probability': ['chance', 'likelihood', 'win probability'],
  'task.due': ['due date', 'deadline', 'due on'],
  '*.owner': ['rep', 'sales rep', 'salesperson', 'account manager', 'owner'],
  '*.assignee': ['owner', 'responsible'],
  '*.emails': ['email', 'mail', 'email address'],
  '*.phones': ['phone', 'telephone', 'mobile', 'phone number'],
  '*.phone': ['telephone', 'phone number'],
  '*.email': ['mail', 'email address'],
  '*.createdAt': ['created on', 'creation date', 'added', 'created'],
  '*.updatedAt': ['changed', 'modified', 'last updated', 'touched', 'updated', 'edited'],
  'address.street': ['street'],
  'address.city': ['city', 'town'],
  'address.state': ['state', 'region', 'province'],
  'address.postalCode': ['postal code', 'postcode', 'zip code', 'zip'],
  'address.country': ['country'],
};

/** Forms of an option's word, by object, field and value. */
export const optionWords: Readonly<Record<string, readonly string[]>> = {
  'deal.status.won': ['win', 'closed won'],
  'deal.status.lost': ['lose', 'closed lost'],
  'task.status.done': ['completed', 'finished'],
  'task.status.todo': ['not started'],
  'contact.status.lead': ['lead'],
};
