/** Every code of ISO 4217 that the platform knows. */
export const currencies: readonly string[] = Intl.supportedValuesOf('currency');
const known = new Set(currencies);

export const isCurrency = (code: string): boolean => known.has(code);

// From ISO 4217's own table. `Intl` will not do: it shows forints and rupiahs without the minor units that they have,
// so amounts would change their meaning with the engine that reads them.
const unusualDigits: Readonly<Record<string, number>> = {
  ...everyCode('BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF', 0),
  ...everyCode('BHD IQD JOD KWD LYD OMR TND', 3),
  ...everyCode('CLF UYW', 4),
};

/** How many decimal digits a currency's minor unit has: 2 for EUR, 0 for JPY, 3 for KWD. */
export const minorDigits = (currency: string): number => unusualDigits[currency] ?? 2;

function everyCode(codes: string, digits: number): Record<string, number> {
  return Object.fromEntries(codes.split(' ').map((code) => [code, digits]));
}
