import type { Option } from '@cardinal/crm/fields';
import type { OptionDraft } from './field-draft.ts';

/** Options as the server takes them: those without a label are left out, new ones get a value by their label. */
export function valuesForOptions(drafts: readonly OptionDraft[]): Option[] {
  const taken = new Set(drafts.flatMap(({ value }) => value?.toLowerCase() ?? []));
  return drafts.flatMap(({ value, label, color }) => {
    if (label.trim() === '') return [];
    return [{ value: value ?? freeValue(label, taken), label: label.trim(), color }];
  });
}

/** What records will hold: "In production" becomes `in_production`, or `in_production_2` where that is taken. */
function freeValue(label: string, taken: Set<string>): string {
  const word =
    label
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join('_')
      .slice(0, 50) ?? 'option';
  let value = word;
  for (let number = 2; taken.has(value); number += 1) value = `${word}_${number}`;
  taken.add(value);
  return value;
}
