import { stratifiedFolds } from '../../learning/folds.ts';
import { pacer, type Watching } from '../../learning/pause.ts';
import type { Random } from '../../learning/random.ts';
import { logLoss, logOddsOf, sigmoid } from '../../learning/sigmoid.ts';
import type { Binned } from './binned.ts';
import type { Slopes } from './histogram.ts';
import type { Settings } from './settings.ts';
import { addAnswers, growTree, type Tree } from './tree.ts';

/** One of the models that are averaged: a constant and its trees. It never saw the rows of its fold. */
export interface Member {
  readonly base: number;
  readonly trees: readonly Tree[];
}

export interface Boosted {
  readonly members: readonly Member[];
  readonly rounds: number;
  /** The log-odds of each row, by the one member that never saw it. */
  readonly heldOut: Float64Array;
}

/**
 * Gradient boosting of the log loss (Friedman, “Greedy function approximation”, 2001; with sampling of rows, 2002), of
 * one member a fold, all in step. After each round the loss of all rows, each by the member that never saw it, says
 * whether the round helped; the members keep the trees up to the best round. One number of rounds for all, chosen on
 * all rows, is steadier on small tables than stopping each by its own few.
 */
export async function boost(
  binned: Binned,
  outcome: Uint8Array,
  settings: Settings,
  random: Random,
  watching: Watching,
): Promise<Boosted> {
  const breathe = pacer(watching);
  const folds = stratifiedFolds(outcome, settings.folds, random);
  const growing = Array.from({ length: settings.folds }, (_, fold) => startMember(outcome, folds, fold));
  let best = { loss: heldOutLoss(growing, outcome, folds), rounds: 0, heldOut: heldOutOf(growing, folds) };
  for (let round = 1; round <= settings.mostRounds && round - best.rounds <= settings.patience; round++) {
    for (const member of growing) {
      await breathe();
      addRound(member, binned, outcome, settings, random);
    }
    const loss = heldOutLoss(growing, outcome, folds);
    if (loss < best.loss) best = { loss, rounds: round, heldOut: heldOutOf(growing, folds) };
    watching.onProgress?.(round / settings.mostRounds);
  }
  const members = growing.map(({ base, trees }) => ({ base, trees: trees.slice(0, best.rounds) }));
  return { members, rounds: best.rounds, heldOut: best.heldOut };
}

interface Growing {
  readonly base: number;
  readonly trees: Tree[];
  readonly rows: Int32Array;
  readonly logOdds: Float64Array;
  readonly slopes: Slopes;
}

function startMember(outcome: Uint8Array, folds: Uint8Array, fold: number): Growing {
  const rows = Int32Array.from(folds.keys()).filter((row) => folds[row] !== fold);
  const base = logOddsOf(
    rows.reduce((sum, row) => sum + (outcome[row] as number), 0),
    rows.length,
  );
  const slopes = { first: new Float64Array(outcome.length), second: new Float64Array(outcome.length) };
  return { base, trees: [], rows, logOdds: new Float64Array(outcome.length).fill(base), slopes };
}

function addRound(member: Growing, binned: Binned, outcome: Uint8Array, settings: Settings, random: Random): void {
  const { rows, logOdds, slopes } = member;
  const sampled = settings.sample < 1 ? rows.filter(() => random() < settings.sample) : rows;
  for (let at = 0; at < sampled.length; at++) {
    const row = sampled[at] as number;
    const probability = sigmoid(logOdds[row] as number);
    slopes.first[row] = probability - (outcome[row] as number);
    slopes.second[row] = probability * (1 - probability);
  }
  const tree = growTree(binned, slopes, sampled, settings);
  member.trees.push(tree);
  addAnswers(tree, binned.bins, logOdds);
}

function heldOutLoss(members: readonly Growing[], outcome: Uint8Array, folds: Uint8Array): number {
  let sum = 0;
  for (let row = 0; row < folds.length; row++)
    sum += logLoss(members[folds[row] as number]?.logOdds[row] as number, outcome[row] === 1);
  return sum / folds.length;
}

function heldOutOf(members: readonly Growing[], folds: Uint8Array): Float64Array {
  return Float64Array.from(folds, (fold, row) => members[fold]?.logOdds[row] as number);
}
