import { type Money, minorDigits } from '../fields/index.ts';

/** An amount as people write it: `$1,345,000.00`. */
export const sayMoney = ({ minor, currency }: Money): string =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).format(minor / 10 ** minorDigits(currency));
