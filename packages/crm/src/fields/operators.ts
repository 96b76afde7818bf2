import type { CalendarUnit, FieldDefinition, FieldKinds, FieldValue, OperatorGroup, Span } from './definition.ts';

/** How many filters may stand within each other, below the outermost. */
export const maxFilterDepth = 6;

interface Emptiness {
  readonly empty?: boolean;
}
export interface TextOperators extends Emptiness {
  readonly eq?: string;
  readonly ne?: string;
  readonly in?: readonly string[];
  readonly notIn?: readonly string[];
  readonly contains?: string;
  readonly notContains?: string;
  readonly startsWith?: string;
}
export interface OrderOperators<V> extends Emptiness {
  readonly eq?: V;
  readonly ne?: V;
  readonly gt?: V;
  readonly gte?: V;
  readonly lt?: V;
  readonly lte?: V;
  readonly between?: readonly [V, V];
}
/** Compares minor units; `currency` narrows to one currency. */
export interface MoneyOperators extends OrderOperators<number> {
  readonly currency?: string;
}
/** `last`, `next` and `this` are relative to today in the reader's time zone; `last` and `next` include today. */
export interface CalendarOperators extends OrderOperators<string> {
  readonly last?: Span;
  readonly next?: Span;
  readonly this?: CalendarUnit;
}
export interface BooleanOperators extends Emptiness {
  readonly eq?: boolean;
}
export interface ChoiceOperators<V> extends Emptiness {
  readonly eq?: V;
  readonly ne?: V;
  readonly in?: readonly V[];
  readonly notIn?: readonly V[];
}
/** Ids of records or users; a user may also be `me`, whoever asks. */
export interface ReferenceOperators extends Emptiness {
  readonly eq?: string;
  readonly ne?: string;
  readonly in?: readonly string[];
  readonly notIn?: readonly string[];
}
/** True of a record when one of the field's values matches; a negation, when none does, an empty field among them. */
export interface LabelledOperators extends Emptiness {
  readonly eq?: string;
  readonly ne?: string;
  readonly contains?: string;
  readonly notContains?: string;
  readonly startsWith?: string;
}
/** On the whole address; its parts are paths of their own: `address.country`. */
export interface AddressOperators extends Emptiness {
  readonly contains?: string;
}
export interface SetOperators extends Emptiness {
  readonly hasAny?: readonly string[];
  readonly hasAll?: readonly string[];
}
/** On a set of options; `hasNone` also holds for an empty one. */
export interface ChoicesOperators extends SetOperators {
  readonly hasNone?: readonly string[];
}
/** On the text of a document. */
export interface DocumentOperators extends Emptiness {
  readonly contains?: string;
}

interface OperatorsByGroup<V> {
  text: TextOperators;
  order: OrderOperators<V>;
  money: MoneyOperators;
  calendar: CalendarOperators;
  boolean: BooleanOperators;
  choice: ChoiceOperators<V>;
  reference: ReferenceOperators;
  labelled: LabelledOperators;
  address: AddressOperators;
  choices: ChoicesOperators;
  set: SetOperators;
  document: DocumentOperators;
}

/** The operators that a field answers to, by its type. */
export type Operators<F extends FieldDefinition> = OperatorsByGroup<
  NonNullable<FieldValue<F>>
>[FieldKinds[F['type']][1]];

/** Names of the operators of each group, as filters spell them. */
export const operatorNames = {
  text: ['eq', 'ne', 'in', 'notIn', 'contains', 'notContains', 'startsWith', 'empty'],
  order: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'between', 'empty'],
  money: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'between', 'currency', 'empty'],
  calendar: ['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'between', 'last', 'next', 'this', 'empty'],
  boolean: ['eq', 'empty'],
  choice: ['eq', 'ne', 'in', 'notIn', 'empty'],
  reference: ['eq', 'ne', 'in', 'notIn', 'empty'],
  labelled: ['eq', 'ne', 'contains', 'notContains', 'startsWith', 'empty'],
  address: ['contains', 'empty'],
  choices: ['hasAny', 'hasAll', 'hasNone', 'empty'],
  set: ['hasAny', 'hasAll', 'empty'],
  document: ['contains', 'empty'],
} as const satisfies { [G in OperatorGroup]: readonly (keyof OperatorsByGroup<unknown>[G])[] };
export type OperatorName = (typeof operatorNames)[OperatorGroup][number];
