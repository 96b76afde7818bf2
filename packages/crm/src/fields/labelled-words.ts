import type { LabelledValue } from './definition.ts';

/**
 * Writes the values the way `parseLabelled` reads them, the primary one first.
 * @param show how one value is written, where that differs from how it is kept
 */
export function formatLabelled(values: readonly LabelledValue[], show = (value: string) => value): string {
  const ordered = [...values.filter((each) => each.primary), ...values.filter((each) => !each.primary)];
  return ordered.map(({ value, label }) => (label ? `${show(value)} (${label})` : show(value))).join(', ');
}
