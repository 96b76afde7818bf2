import type { Context } from '../context/index.ts';
import { type StageSummary, stagesOf } from '../deals/index.ts';
import { createRecords, updateRecords } from '../records/index.ts';
import type { SeededAccount } from './accounts.ts';
import { talksOf, winChance } from './market.ts';
import type { Dice } from './random.ts';
import { earlierProducts, lossReasons, products } from './words.ts';

const day = 86_400_000;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

export interface SeededDeal {
  readonly id: string;
  readonly companyId: string;
  readonly ownerId: string;
  readonly open: boolean;
  /** Days from today, in the past: when it was opened, and when it ended or, open, was last worked on. */
  readonly openedAgo: number;
  readonly endedAgo: number;
  /** How many times the team talked with the customer in between. */
  readonly talks: number;
}

interface Ages {
  /** Days ago: of the oldest and of the youngest set of deals. */
  readonly from: number;
  readonly to: number;
  readonly products: readonly string[];
}
const lastYear: Ages = { from: 360, to: 0, products };
const before: Ages = { from: 900, to: 372, products: earlierProducts };

/**
 * Makes deals of two years and a half: most of the older ones closed, the younger ones on their way. `fate` decides
 * what scores are learned from, and which deals are won.
 */
export async function seedDeals(
  context: Context,
  dice: Dice,
  fate: Dice,
  accounts: readonly SeededAccount[],
  owners: readonly string[],
): Promise<SeededDeal[]> {
  const market: Market = { stages: await stagesOf(context), accounts, owners, dice, fate, taken: new Set() };
  const earlier = await seedAges(context, { ...market, dice: fate }, before);
  return [...earlier, ...(await seedAges(context, market, lastYear))];
}

interface Market {
  readonly stages: readonly StageSummary[];
  readonly accounts: readonly SeededAccount[];
  readonly owners: readonly string[];
  readonly dice: Dice;
  readonly fate: Dice;
  /** Names of deals: no two are the same. */
  readonly taken: Set<string>;
}

async function seedAges(context: Context, market: Market, ages: Ages): Promise<SeededDeal[]> {
  const deals: SeededDeal[] = [];
  // One set for each age, since a set shares the moment at which its deals entered their stage.
  for (let age = ages.from; age >= ages.to; age -= 12) {
    const drafts = Array.from({ length: market.dice.between(4, 7) + (age < 60 ? 4 : 0) }, () =>
      draftDeal(market, age, ages.products),
    );
    deals.push(...(await writeSet({ ...context, now: new Date(Date.now() - age * day) }, drafts)));
  }
  return deals;
}

/** Deals begin open, and end by a move, so that what was known before their end is in the ledger. */
async function writeSet(context: Context, drafts: readonly Draft[]): Promise<SeededDeal[]> {
  const { records } = await createRecords(
    context,
    'deal',
    drafts.map(({ values }) => values),
  );
  const ends = records.flatMap(({ id }, index) => {
    const end = drafts[index]?.end;
    return end ? [{ id, set: end }] : [];
  });
  if (ends.length) await updateRecords(context, 'deal', ends);
  return records.flatMap(({ id }, index) => {
    const draft = drafts[index];
    if (!draft) return [];
    const { values, end, openedAgo, endedAgo, talks } = draft;
    const { companyId, ownerId } = values;
    return [{ id, companyId, ownerId, open: end === null, openedAgo, endedAgo, talks }];
  });
}

/** A deal as it was opened, and the move that ended it; `end` is null while it is open. */
type Draft = ReturnType<typeof draftDeal>;

function draftDeal({ stages, accounts, owners, dice, fate, taken }: Market, age: number, names: readonly string[]) {
  const account = dice.pick(accounts);
  const closed = age > lastYear.from || dice.roll() < Math.min(0.95, 0.15 + age / 220);
  const luck = dice.roll();
  const stage = dice.pick(stages.filter(({ outcome }) => outcome === 'open'));
  const ownerId = dice.pick(owners);
  const contact = account.contacts.length ? dice.pick(account.contacts) : null;
  const name = freeName(taken, account.name, dice.pick(names), names);
  const amount = dice.between(8, 240) * 50_000;
  const openedAgo = age + dice.between(14, 80);
  const closesAgo = closed ? age : age - dice.between(7, 90);
  const talks = talksOf(fate);
  const { industry, size } = account;
  const won = luck < winChance({ industry, size, source: contact?.source ?? null, amount, talks });
  const values = {
    name,
    companyId: account.id,
    primaryContactId: contact?.id ?? null,
    stageId: stage.id,
    amount: { minor: amount, currency: 'USD' },
    openedOn: isoDay(Date.now() - openedAgo * day),
    closeDate: isoDay(Date.now() - closesAgo * day),
    ownerId,
  };
  const end = {
    stageId: stages.find(({ outcome }) => outcome === (won ? 'won' : 'lost'))?.id,
    closeReason: won ? null : fate.pick(lossReasons),
  };
  return { values, end: closed ? end : null, openedAgo, endedAgo: age, talks };
}

/** Names a deal after its company and `product`, or what comes after that among `names`; numbered when all are taken. */
function freeName(taken: Set<string>, company: string, product: string, names: readonly string[]): string {
  const from = names.indexOf(product);
  const inTurn = [...names.slice(from), ...names.slice(0, from)].map((one) => `${company} · ${one}`);
  let name = inTurn.find((one) => !taken.has(one));
  for (let next = 2; name === undefined; next++)
    name = inTurn.map((one) => `${one} ${next}`).find((one) => !taken.has(one));
  taken.add(name);
  return name;
}
