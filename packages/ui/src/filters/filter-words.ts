import type { SchemaObject } from '@cardinal/crm/schema';
import type { FieldContextValue } from '../fields/index.ts';
import { fromFilter } from './from-filter.ts';
import { type Condition, type ConditionGroup, type Filter, isGroup, type Join } from './model.ts';
import { operandWords } from './operand-words.ts';
import { choiceOf } from './operators.ts';

type Context = Pick<FieldContextValue, 'title' | 'parseContext' | 'locale'>;

/** A piece of a filter in words; what it is compared with stands out. */
export interface Words {
  readonly words: string;
  readonly strong?: boolean;
}

/**
 * A filter in the words of its chips, a line for each of what must hold: "Amount is more than $10,000".
 * @returns null for a filter that the chips have no words for
 */
export function filterWords(filter: Filter, object: SchemaObject, context: Context): readonly string[] | null {
  const group = fromFilter(filter, object);
  if (!group) return null;
  if (group.join !== 'and') return [sentence(groupWords(group, object, context))];
  return group.items.map((item) =>
    sentence(isGroup(item) ? groupWords(item, object, context) : conditionWords(item, object, context)),
  );
}

/** What pieces say together. */
export const sentence = (pieces: readonly Words[]): string => pieces.map(({ words }) => words).join('');

/** A group in words, as it begins a sentence: "State is Quote or Number is more than 300", "None of (…)". */
export function groupWords(group: ConditionGroup, object: SchemaObject, context: Context): readonly Words[] {
  const [first, ...others] = piecesOf(group, object, context);
  return first ? [{ ...first, words: first.words.charAt(0).toUpperCase() + first.words.slice(1) }, ...others] : [];
}

function piecesOf({ join, items }: ConditionGroup, object: SchemaObject, context: Context): readonly Words[] {
  const inner = items.flatMap((item, at) => [
    ...(at > 0 ? [{ words: between[join] }] : []),
    ...(isGroup(item) ? enclosed(item, object, context) : conditionWords(item, object, context)),
  ]);
  if (!denies(join)) return inner;
  const denial = items.length < 2 ? 'not' : join === 'nor' ? 'none of' : 'not all of';
  return [{ words: `${denial} (` }, ...inner, { words: ')' }];
}

const between: Readonly<Record<Join, string>> = { and: ' and ', or: ' or ', nor: ', ', nand: ', ' };
const denies = (join: Join) => join === 'nor' || join === 'nand';

function enclosed(group: ConditionGroup, object: SchemaObject, context: Context): readonly Words[] {
  const pieces = piecesOf(group, object, context);
  return group.items.length < 2 || denies(group.join) ? pieces : [{ words: '(' }, ...pieces, { words: ')' }];
}

/** A condition in words: "State is Quote". */
export function conditionWords(condition: Condition, object: SchemaObject, context: Context): readonly Words[] {
  const field = object.fields.get(condition.path);
  if (!field) return [];
  const choice = choiceOf(field, condition.operator, condition.operand);
  const operand = choice?.operand === 'none' ? '' : operandWords(field, condition.operand, context);
  return [
    { words: `${field.label} ` },
    { words: choice?.label ?? condition.operator, strong: !operand },
    ...(operand ? [{ words: ' ' }, { words: operand, strong: true }] : []),
  ];
}
