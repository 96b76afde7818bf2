import { calendarUnits } from '@cardinal/crm/fields';
import type { OperandKind } from './operators.ts';

/**
 * Whether an operand is built as its operator takes it, so that it can be put into words and edited: addresses hold
 * whatever someone wrote. What it means, and whether it can be found, is the server's to judge.
 */
export const operandFits = (kind: OperandKind, operand: unknown): boolean => fits[kind](operand);

const isText = (operand: unknown) => typeof operand === 'string';
const isValue = (operand: unknown) => ['string', 'number', 'boolean'].includes(typeof operand);
const isUnit = (operand: unknown) => calendarUnits.some((unit) => unit === operand);
const isTexts = (operand: unknown) => Array.isArray(operand) && operand.every(isText);

const fits: Readonly<Record<OperandKind, (operand: unknown) => boolean>> = {
  none: () => true,
  text: isText,
  currency: isText,
  list: isTexts,
  values: isTexts,
  value: isValue,
  unit: isUnit,
  range: (operand) => Array.isArray(operand) && operand.length === 2 && operand.every(isValue),
  span: (operand) =>
    typeof operand === 'object' &&
    operand !== null &&
    'count' in operand &&
    typeof operand.count === 'number' &&
    'unit' in operand &&
    isUnit(operand.unit),
};
