import type { CalendarUnit, FieldDefinition, Span } from '@cardinal/crm/fields';
import { type FieldContextValue, formatDay, formatMoney, formatNumber } from '../fields/index.ts';

type Words = Pick<FieldContextValue, 'title' | 'parseContext' | 'locale'>;

/** An operand in words, for a chip: names instead of ids, dates as people write them. */
export function operandWords(field: FieldDefinition, operand: unknown, context: Words): string {
  if (operand === undefined || operand === null || operand === '') return '…';
  if (Array.isArray(operand)) {
    const parts = operand.map((part) => operandWords(field, part, context));
    return parts.length > 3 ? `${parts.slice(0, 2).join(', ')} and ${parts.length - 2} more` : parts.join(', ');
  }
  if (isSpan(operand)) return `${operand.count} ${operand.count === 1 ? operand.unit : `${operand.unit}s`}`;
  return oneWord(field, operand, context);
}

function oneWord(field: FieldDefinition, operand: unknown, { title, parseContext, locale }: Words): string {
  const words = String(operand);
  if (typeof operand === 'number') {
    return field.type === 'currency'
      ? formatMoney({ minor: operand, currency: parseContext.currency }, locale)
      : formatNumber(operand, locale);
  }
  if (field.options) return field.options.find((option) => option.value === operand)?.label ?? words;
  if (field.type === 'user' || field.target !== undefined || field.type === 'recordLinks')
    return words === 'me' ? 'me' : (title(words) ?? 'Unknown');
  if (/^\d{4}-\d{2}-\d{2}$/.test(words)) return formatDay(words, parseContext.today, locale);
  return words;
}

const isSpan = (operand: unknown): operand is Span =>
  typeof operand === 'object' && operand !== null && 'unit' in operand;

export const unitWords: Record<CalendarUnit, string> = {
  day: 'days',
  week: 'weeks',
  month: 'months',
  quarter: 'quarters',
  year: 'years',
};
