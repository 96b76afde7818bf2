import type { ComboboxOption } from '@cardinal/ui/combobox';

type Options = readonly ComboboxOption[];

const once = (make: () => Options): (() => Options) => {
  let made: Options | undefined;
  return () => (made ??= make());
};

const nameOf = (type: 'currency' | 'region', code: string): string | undefined =>
  new Intl.DisplayNames('en', { type, fallback: 'none' }).of(code);

const byLabel = (a: ComboboxOption, b: ComboboxOption): number => a.label.localeCompare(b.label);

/** Every currency that the platform knows: "Euro (EUR)". */
export const currencyOptions = once(() =>
  Intl.supportedValuesOf('currency')
    .map((code) => ({ value: code, label: `${nameOf('currency', code) ?? code} (${code})` }))
    .sort(byLabel),
);

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('');
/** Codes that the platform has a name for and that are no country. */
const notCountries = new Set(['EU', 'EZ', 'UN', 'XA', 'XB', 'ZZ', 'QO', 'UK']);

/** Every country that the platform has a name for. */
export const countryOptions = once(() =>
  letters
    .flatMap((first) => letters.map((second) => first + second))
    .flatMap((code) => {
      const label = notCountries.has(code) ? undefined : nameOf('region', code);
      return label ? [{ value: code, label }] : [];
    })
    .sort(byLabel),
);

/** Every time zone that the platform knows: "Europe/Berlin". */
export const timeZoneOptions = once(() =>
  ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map((zone) => ({
    value: zone,
    label: zone.replaceAll('_', ' '),
  })),
);
