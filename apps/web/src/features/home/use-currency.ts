'use client';
import { useState } from 'react';

/** Which of several currencies one looks at: the one that was chosen while there is any of it, else the first. */
export function useCurrency(currencies: readonly string[], fallback: string) {
  const [wanted, onCurrency] = useState<string | null>(null);
  const currency = wanted !== null && currencies.includes(wanted) ? wanted : (currencies[0] ?? fallback);
  return { currency, currencies, onCurrency };
}
