import { z } from 'zod';
import { currencyCode } from './currency/index.ts';
import { isDate } from './dates.ts';
import { calendarUnits, type FieldDefinition, type OperatorGroup } from './definition.ts';
import { optionSchema } from './enum/index.ts';
import { idSchema } from './ids.ts';
import { canonicalInstant } from './instants.ts';
import { labelledOperand, textOperand } from './operand-words.ts';
import type { OperatorName } from './operators.ts';
import { fieldTraits } from './traits.ts';

const maxList = 500;
const maxSpan = 1000;

/**
 * The schema of what stands behind an operator in a filter: `{ gte: 5 }`, `{ in: ['open', 'won'] }`. It normalises as
 * the field's own values are normalised, so that `eq` finds what was written.
 * @returns null when fields of this type do not answer to the operator.
 */
export function operandSchema(field: FieldDefinition, operator: OperatorName): z.ZodType | null {
  if (operator === 'empty') return z.boolean('Enter true or false.');
  const group: OperatorGroup = fieldTraits(field.type).operators;
  return groups[group](field, operator);
}

type Operands = (field: FieldDefinition, operator: OperatorName) => z.ZodType | null;

const groups: Readonly<Record<OperatorGroup, Operands>> = {
  text: (field, operator) => {
    if (['contains', 'notContains', 'startsWith'].includes(operator)) return textOperand(field, false);
    return oneOrMany(textOperand(field, true), operator);
  },
  order: (_field, operator) => ordered(z.number('Enter a number.'), operator),
  money: (_field, operator) => {
    if (operator === 'currency') return currencyCode();
    return ordered(z.number(minorUnits).int(minorUnits), operator);
  },
  calendar: (field, operator) => {
    if (operator === 'last' || operator === 'next') return span;
    if (operator === 'this') return unit;
    return ordered(field.type === 'date' ? day : dayOrInstant, operator);
  },
  boolean: (_field, operator) => (operator === 'eq' ? z.boolean('Enter true or false.') : null),
  choice: (field, operator) => oneOrMany(optionSchema(field), operator),
  reference: (field, operator) => oneOrMany(field.type === 'user' ? userId : idSchema(recordId), operator),
  labelled: (field, operator) => {
    if (operator === 'eq' || operator === 'ne') return labelledOperand(field, 'eq');
    if (operator === 'contains' || operator === 'notContains') return labelledOperand(field, 'contains');
    return operator === 'startsWith' ? labelledOperand(field, operator) : null;
  },
  address: (field, operator) => (operator === 'contains' ? textOperand(field, false) : null),
  choices: (field, operator) => (['hasAny', 'hasAll', 'hasNone'].includes(operator) ? many(optionSchema(field)) : null),
  set: (_field, operator) => (operator === 'hasAny' || operator === 'hasAll' ? many(idSchema(recordId)) : null),
  document: (field, operator) => (operator === 'contains' ? textOperand(field, false) : null),
};

const minorUnits = 'Enter a whole number of minor units (cents).';
const recordId = "Enter a record's id.";
const calendarUnit = `Choose one of: ${calendarUnits.join(', ')}.`;
const unit = z.enum(calendarUnits, calendarUnit);
const count = `Enter a whole number from 1 to ${maxSpan}.`;
const span = z.strictObject(
  { count: z.number(count).int(count).min(1, count).max(maxSpan, count), unit },
  'Enter a span such as { "count": 7, "unit": "day" }.',
);
const dayMessage = 'Enter a day of the calendar as YYYY-MM-DD, such as 2026-11-21.';
const day = z.string(dayMessage).refine(isDate, dayMessage);
const momentMessage = 'Enter a day such as 2026-11-21, or an instant such as 2026-11-21T15:00:00Z.';
const dayOrInstant = z
  .string(momentMessage)
  .refine((value) => isDate(value) || canonicalInstant(value) !== null, momentMessage)
  .overwrite((value) => canonicalInstant(value) ?? value);
const userMessage = 'Enter the id of a member of the team, or "me".';
const userId = z.union([z.literal('me'), idSchema(userMessage)], userMessage);

function many(one: z.ZodType): z.ZodType {
  const message = `Enter a list of 1 to ${maxList} values.`;
  return z.array(one, message).min(1, message).max(maxList, message);
}

function oneOrMany(one: z.ZodType, operator: OperatorName): z.ZodType | null {
  if (operator === 'eq' || operator === 'ne') return one;
  return operator === 'in' || operator === 'notIn' ? many(one) : null;
}

function ordered(one: z.ZodType<number> | z.ZodType<string>, operator: OperatorName): z.ZodType | null {
  if (['eq', 'ne', 'gt', 'gte', 'lt', 'lte'].includes(operator)) return one;
  if (operator !== 'between') return null;
  return z.tuple([one, one], 'Enter two values, the lower one first.').refine(inOrder, 'Enter the lower value first.');
}

/** Days and instants are in order by their spelling; a day holds all of its instants, in whatever zone. */
function inOrder([low, high]: readonly (string | number)[]): boolean {
  if (low === undefined || high === undefined) return false;
  const mixed =
    typeof low === 'string' && typeof high === 'string' && low.length !== high.length && (isDate(low) || isDate(high));
  return mixed || low <= high;
}
