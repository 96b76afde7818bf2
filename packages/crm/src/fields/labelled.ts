import { z } from 'zod';
import type { LabelledValue } from './definition.ts';
import type { Parsed } from './type.ts';

const maxValues = 20;
const maxLabel = 50;
const maxWords = 20_000;

/** What the values of one labelled type are. */
export interface LabelledKind {
  /** For a message: `e-mail addresses`. */
  readonly plural: string;
  readonly maxLength: number;
  normalise(value: string, country?: string): Parsed<string>;
  /** Parts what a person typed; the parts are trimmed by the caller. */
  split(words: string): readonly string[];
}

type Given = string | { value: string; label?: string | null | undefined; primary?: boolean | undefined };

/**
 * The schema of a set of labelled values: normalised, each once, at most 20, and one of them primary: the first, when
 * none says so. A bare string stands for a value without a label.
 */
export function labelledSchema(kind: LabelledKind): z.ZodType<readonly LabelledValue[]> {
  const value = z
    .string(`Enter ${kind.plural} as text.`)
    .max(kind.maxLength, `Use at most ${kind.maxLength} characters.`);
  const label = z
    .string('Enter a label as text, or null.')
    .max(maxLabel, `Use at most ${maxLabel} characters in a label.`);
  const primary = z.boolean('Enter true or false.');
  const shape = 'Enter each value as { "value", "label", "primary" }, or as text.';
  const entry = z.union(
    [value, z.strictObject({ value, label: label.nullish(), primary: primary.optional() }, shape)],
    shape,
  );
  return z
    .array(entry, `Enter a list of ${kind.plural}.`)
    .max(maxValues, `Enter at most ${maxValues} ${kind.plural}.`)
    .transform((entries, context) => {
      const result = normaliseEntries(entries, kind);
      if (result.ok) return result.value ?? [];
      context.addIssue({ code: 'custom', message: result.message });
      return z.NEVER;
    });
}

/** Reads `ada@example.com (work), ada@example.org`: parted by commas, semicolons or lines, the first of them primary. */
export function parseLabelled(words: string, kind: LabelledKind, country: string): Parsed<readonly LabelledValue[]> {
  if (words.length > maxWords) return tooMany(kind);
  const parts = kind
    .split(words)
    .map((part) => part.trim())
    .filter(Boolean);
  if (parts.length === 0) return { ok: true, value: null };
  const result = normaliseEntries(parts.map(readEntry), kind, country);
  return result.ok && (result.value?.length ?? 0) > maxValues ? tooMany(kind) : result;
}

/** A label must hold more than digits, so that `+1 415 (555)` stays a number. */
function readEntry(part: string): Given {
  const end = part.endsWith(')') ? part.lastIndexOf(' (') : -1;
  const label = end > 0 ? part.slice(end + 2, -1) : '';
  return /[^\d\s]/.test(label) ? { value: part.slice(0, end), label } : part;
}

function normaliseEntries(
  entries: readonly Given[],
  kind: LabelledKind,
  country?: string,
): Parsed<readonly LabelledValue[]> {
  const kept = new Map<string, LabelledValue>();
  for (const entry of entries) {
    const { value, label = null, primary = false } = typeof entry === 'string' ? { value: entry } : entry;
    if (value.length > kind.maxLength)
      return { ok: false, message: `Use at most ${kind.maxLength} characters for each.` };
    const result = kind.normalise(value, country);
    if (!result.ok) return { ok: false, message: `${result.message} ("${abridge(value)}" is not one.)` };
    if (result.value === null) continue;
    const known = kept.get(result.value);
    kept.set(result.value, {
      value: result.value,
      label: known?.label ?? tidyLabel(label),
      primary: primary || (known?.primary ?? false),
    });
  }
  const values = [...kept.values()];
  const primaries = values.filter((each) => each.primary).length;
  if (primaries > 1) return { ok: false, message: `Mark only one of the ${kind.plural} as primary.` };
  return { ok: true, value: primaries === 1 ? values : values.map((each, at) => ({ ...each, primary: at === 0 })) };
}

/** Without what would part it from its value when it is read back. */
function tidyLabel(label: string | null): string | null {
  const tidy = (label ?? '')
    .toWellFormed()
    .replace(/[\p{Cc}(),;\u2028\u2029]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return tidy.slice(0, maxLabel).toWellFormed().trim() || null;
}

const abridge = (value: string): string =>
  value.length > 40 ? `${value.slice(0, 40).toWellFormed()}…` : value.toWellFormed();

const tooMany = (kind: LabelledKind) => ({ ok: false, message: `Enter at most ${maxValues} ${kind.plural}.` }) as const;
