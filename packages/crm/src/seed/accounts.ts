import type { Context } from '../context/index.ts';
import { createRecords } from '../records/index.ts';
import type { Dice } from './random.ts';
import { cities, companyKinds, companyStems, firstNames, industries, jobTitles, lastNames, sources } from './words.ts';

export interface SeededAccount {
  readonly id: string;
  readonly name: string;
  readonly industry: string;
  readonly size: number;
  readonly contacts: readonly SeededContact[];
}
export interface SeededContact {
  readonly id: string;
  /** How they came to the team. */
  readonly source: string;
}

/** Makes companies and the people at them, owned by `owners` in turn. */
export async function seedAccounts(context: Context, dice: Dice, owners: readonly string[]): Promise<SeededAccount[]> {
  const companies = companyStems.map((stem, index) => companyDraft(dice, stem, owners[index % owners.length] ?? null));
  const { records } = await createRecords(context, 'company', companies);
  const people = records.flatMap(({ id }, index) => {
    const company = companies[index];
    return company ? Array.from({ length: dice.between(2, 4) }, () => contactDraft(dice, id, company)) : [];
  });
  const contacts = await createRecords(context, 'contact', people);
  const known = contacts.records.flatMap(({ id }, index) => {
    const person = people[index];
    return person ? [{ id, source: person.source, companyId: person.companyId }] : [];
  });
  const byCompany = Map.groupBy(known, ({ companyId }) => companyId);
  return records.flatMap(({ id }, index) => {
    const company = companies[index];
    if (!company) return [];
    const { name, industry, size } = company;
    return [{ id, name, industry, size, contacts: byCompany.get(id) ?? [] }];
  });
}

function companyDraft(dice: Dice, stem: string, ownerId: string | null) {
  const kind = dice.pick(companyKinds);
  return {
    name: `${stem} ${kind}`,
    domain: `${stem}-${kind}.example`.toLowerCase(),
    industry: industries[kind],
    size: dice.between(2, 400) * 5,
    status: dice.pick(['prospect', 'prospect', 'active', 'customer', 'customer', 'churned']),
    annualRevenue: { minor: dice.between(10, 900) * 10_000_000, currency: 'USD' },
    address: { street: null, state: null, postalCode: null, ...dice.pick(cities) },
    ownerId,
  };
}

function contactDraft(dice: Dice, companyId: string, company: ReturnType<typeof companyDraft>) {
  const [firstName, lastName] = [dice.pick(firstNames), dice.pick(lastNames)];
  const email = `${firstName}.${lastName}@${company.domain}`.toLowerCase();
  const phone = `+1415555${String(dice.between(100, 199)).padStart(4, '0')}`;
  return {
    firstName,
    lastName,
    companyId,
    jobTitle: dice.pick(jobTitles),
    status: dice.pick(['lead', 'lead', 'active', 'customer']),
    source: dice.pick(sources),
    ownerId: company.ownerId,
    emails: [{ value: email, label: 'Work', primary: true }],
    phones: dice.roll() < 0.7 ? [{ value: phone, label: 'Mobile', primary: true }] : [],
  };
}
