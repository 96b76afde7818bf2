import type { Dice } from './random.ts';

/** What is known of a deal of the demo while it is open. */
export interface DealFacts {
  readonly industry: string;
  /** People at the company. */
  readonly size: number;
  /** Where the contact came from; null without a contact. */
  readonly source: string | null;
  /** In minor units of the workspace's currency. */
  readonly amount: number;
  /** How many times the team has talked with the customer. */
  readonly talks: number;
}

const bySource: Readonly<Record<string, number>> = {
  Referral: 1.3,
  Partner: 0.6,
  Website: 0,
  'Trade fair': -0.5,
  Outbound: -1.2,
};
const byIndustry: Readonly<Record<string, number>> = {
  Software: 0.7,
  Manufacturing: 0.5,
  Logistics: 0.4,
  Retail: -0.5,
  Construction: -0.7,
};

/**
 * How likely a deal of the demo is to be won. The weights are invented, in log-odds, and mild: what the scores of the
 * demo learn is in them, and chance decides the rest.
 */
export function winChance({ industry, size, source, amount, talks }: DealFacts): number {
  const midSized = size >= 250 && size <= 1000 ? 0.5 : -0.5;
  const large = amount > 7_500_000 ? -0.9 : 0.4;
  const logOdds =
    (source === null ? -1 : (bySource[source] ?? 0)) +
    (byIndustry[industry] ?? 0) +
    midSized +
    large +
    0.45 * (Math.min(talks, 6) - 2.5);
  return 1 / (1 + Math.exp(-logOdds));
}

/** How many times the team talks with the customer of a deal: none to seven, mostly two or three. */
export const talksOf = (dice: Dice): number => dice.between(0, 4) + dice.between(0, 3);
