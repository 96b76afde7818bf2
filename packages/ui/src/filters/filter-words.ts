import type { SchemaObject } from '@cardinal/crm/schema';
import type { FieldContextValue } from '../fields/index.ts';
import { type Condition, type ConditionGroup, type Filter, fromFilter, isGroup } from './model.ts';
import { operandWords } from './operand-words.ts';
import { choiceOf } from './operators.ts';

type Words = Pick<FieldContextValue, 'title' | 'parseContext' | 'locale'>;

/**
 * A filter in the words of its chips, a line for each of what must hold: "Amount is more than $10,000".
 * @returns null for a filter that the chips have no words for
 */
export function filterWords(filter: Filter, object: SchemaObject, context: Words): readonly string[] | null {
  const group = fromFilter(filter, object);
  if (!group) return null;
  const lines = group.items.map((item) => itemWords(item, object, context));
  return group.join === 'or' ? [lines.join(' or ')] : lines;
}

function itemWords(item: Condition | ConditionGroup, object: SchemaObject, context: Words): string {
  if (isGroup(item)) return item.items.map((one) => itemWords(one, object, context)).join(` ${item.join} `);
  const field = object.fields.get(item.path);
  if (!field) return '';
  const choice = choiceOf(field, item.operator, item.operand);
  const operand = choice?.operand === 'none' ? '' : operandWords(field, item.operand, context);
  return [field.label, choice?.label, operand].filter(Boolean).join(' ');
}
