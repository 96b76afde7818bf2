/** The probability of a log-odds: 1 / (1 + e^−x), for any finite x. */
export function sigmoid(logOdds: number): number {
  return 1 / (1 + Math.exp(-logOdds));
}

/** The log-odds of `positives` among `rows`, each outcome counted half a time more, so that it is always finite. */
export function logOddsOf(positives: number, rows: number): number {
  return Math.log((positives + 0.5) / (rows - positives + 0.5));
}

/** −log of the probability given to what happened, from the log-odds; safe for any size. */
export function logLoss(logOdds: number, happened: boolean): number {
  const margin = happened ? logOdds : -logOdds;
  return margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin;
}
