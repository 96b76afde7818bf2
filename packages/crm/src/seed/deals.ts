import type { Context } from '../context/index.ts';
import { type StageSummary, stagesOf } from '../deals/index.ts';
import { createRecords } from '../records/index.ts';
import type { SeededAccount } from './accounts.ts';
import type { Dice } from './random.ts';
import { lossReasons, products } from './words.ts';

const day = 86_400_000;
const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

export interface SeededDeal {
  readonly id: string;
  readonly companyId: string;
  readonly ownerId: string;
  readonly open: boolean;
}

/** Makes about a year of deals: most of the older ones closed, the younger ones on their way. */
export async function seedDeals(
  context: Context,
  dice: Dice,
  accounts: readonly SeededAccount[],
  owners: readonly string[],
): Promise<SeededDeal[]> {
  const stages = await stagesOf(context);
  const deals: SeededDeal[] = [];
  // One set for each age, since a set shares the moment at which its deals entered their stage.
  for (let age = 360; age >= 0; age -= 12) {
    const now = new Date(Date.now() - age * day);
    const drafts = Array.from({ length: dice.between(4, 7) + (age < 60 ? 4 : 0) }, () =>
      dealDraft(dice, dice.pick(accounts), pickStage(dice, stages, age), now.getTime(), dice.pick(owners)),
    );
    const { records } = await createRecords(
      { ...context, now },
      'deal',
      drafts.map(({ draft }) => draft),
    );
    for (const [index, { id }] of records.entries()) {
      const made = drafts[index];
      if (made) deals.push({ id, companyId: made.draft.companyId, ownerId: made.draft.ownerId, open: made.open });
    }
  }
  return deals;
}

function pickStage(dice: Dice, stages: readonly StageSummary[], age: number): StageSummary {
  const wanted = dice.roll() < Math.min(0.95, 0.15 + age / 220) ? (dice.roll() < 0.58 ? 'won' : 'lost') : 'open';
  return dice.pick(stages.filter((stage) => stage.outcome === wanted));
}

function dealDraft(dice: Dice, account: SeededAccount, stage: StageSummary, now: number, ownerId: string) {
  const closed = stage.outcome !== 'open';
  const primaryContactId = account.contactIds.length ? dice.pick(account.contactIds) : null;
  const draft = {
    name: `${account.name} · ${dice.pick(products)}`,
    companyId: account.id,
    primaryContactId,
    stageId: stage.id,
    amount: { minor: dice.between(8, 240) * 50_000, currency: 'USD' },
    openedOn: isoDay(now - dice.between(14, 80) * day),
    closeDate: isoDay(closed ? now : now + dice.between(7, 90) * day),
    closeReason: stage.outcome === 'lost' ? dice.pick(lossReasons) : null,
    ownerId,
  };
  return { draft, open: !closed };
}
