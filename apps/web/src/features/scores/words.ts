/** "73 %"; what is nearly certain is not said to be. */
export function percentWords(probability: number): string {
  if (probability < 0.005) return 'under 1 %';
  if (probability >= 0.995) return 'over 99 %';
  return `${Math.round(probability * 100)} %`;
}

/** A contribution to the log-odds, with its sign: "+0.42". */
export const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(2)}`;
