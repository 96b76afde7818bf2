import type { FieldDefinition, OperatorGroup, OperatorName } from '@cardinal/crm/fields';
import { fieldTraits } from '@cardinal/crm/fields';

/** What a condition's value is edited with. */
export type OperandKind = 'none' | 'text' | 'list' | 'value' | 'values' | 'range' | 'span' | 'unit' | 'currency';

/** An operator as a person picks it. Some stand for an operator with a fixed operand: "is empty", "is yes". */
export interface OperatorChoice {
  readonly key: string;
  readonly operator: OperatorName;
  readonly label: string;
  readonly operand: OperandKind;
  readonly fixed?: unknown;
}

const choice = (operator: OperatorName, label: string, operand: OperandKind): OperatorChoice => ({
  key: operator,
  operator,
  label,
  operand,
});
const fixed = (key: string, operator: OperatorName, label: string, value: unknown): OperatorChoice => ({
  key,
  operator,
  label,
  operand: 'none',
  fixed: value,
});

const emptiness = [fixed('empty', 'empty', 'is empty', true), fixed('notEmpty', 'empty', 'is not empty', false)];
const amounts = [
  choice('eq', 'is', 'value'),
  choice('ne', 'is not', 'value'),
  choice('gt', 'is more than', 'value'),
  choice('gte', 'is at least', 'value'),
  choice('lt', 'is less than', 'value'),
  choice('lte', 'is at most', 'value'),
  choice('between', 'is between', 'range'),
];
const picked = [
  choice('eq', 'is', 'value'),
  choice('ne', 'is not', 'value'),
  choice('in', 'is any of', 'values'),
  choice('notIn', 'is none of', 'values'),
];

const byGroup: Record<OperatorGroup, readonly OperatorChoice[]> = {
  text: [
    choice('contains', 'contains', 'text'),
    choice('notContains', 'does not contain', 'text'),
    choice('eq', 'is', 'text'),
    choice('ne', 'is not', 'text'),
    choice('startsWith', 'starts with', 'text'),
    choice('in', 'is any of', 'list'),
    choice('notIn', 'is none of', 'list'),
    ...emptiness,
  ],
  order: [...amounts, ...emptiness],
  money: [...amounts, choice('currency', 'is in the currency', 'currency'), ...emptiness],
  calendar: [
    choice('eq', 'is on', 'value'),
    choice('ne', 'is not on', 'value'),
    choice('lt', 'is before', 'value'),
    choice('lte', 'is on or before', 'value'),
    choice('gt', 'is after', 'value'),
    choice('gte', 'is on or after', 'value'),
    choice('between', 'is between', 'range'),
    choice('last', 'is in the last', 'span'),
    choice('next', 'is in the next', 'span'),
    choice('this', 'is this', 'unit'),
    ...emptiness,
  ],
  boolean: [fixed('yes', 'eq', 'is yes', true), fixed('no', 'eq', 'is no', false), ...emptiness],
  choice: [...picked, ...emptiness],
  reference: [...picked, ...emptiness],
  labelled: [
    choice('contains', 'contains', 'text'),
    choice('notContains', 'does not contain', 'text'),
    choice('eq', 'is', 'text'),
    choice('ne', 'is not', 'text'),
    choice('startsWith', 'starts with', 'text'),
    ...emptiness,
  ],
  address: [choice('contains', 'contains', 'text'), ...emptiness],
  choices: [
    choice('hasAny', 'has any of', 'values'),
    choice('hasAll', 'has all of', 'values'),
    choice('hasNone', 'has none of', 'values'),
    ...emptiness,
  ],
  document: [choice('contains', 'contains', 'text'), ...emptiness],
  set: [choice('hasAny', 'includes any of', 'values'), choice('hasAll', 'includes all of', 'values'), ...emptiness],
};
/** The operators that a field answers to, in the order in which they are offered. */
export const operatorChoices = (field: FieldDefinition): readonly OperatorChoice[] =>
  byGroup[fieldTraits(field.type).operators];

/** The choice that an operator and its operand stand for: `eq` with `true` is "is yes". */
export function choiceOf(field: FieldDefinition, operator: string, operand: unknown): OperatorChoice | undefined {
  const choices = operatorChoices(field).filter((one) => one.operator === operator);
  return (
    choices.find((one) => one.operand === 'none' && one.fixed === operand) ??
    choices.find((one) => one.operand !== 'none')
  );
}

/** An operator in words, for a field and an operand: "is before", "is empty", "is yes". */
export const operatorLabel = (field: FieldDefinition, operator: string, operand?: unknown): string =>
  choiceOf(field, operator, operand)?.label ?? operator;
