import type { SQL } from 'drizzle-orm';
import type { FieldDefinition, FieldKinds, FieldTypeKey, OperatorGroup } from './definition.ts';
import type { operatorNames } from './operators.ts';

/** Who asks and when: what `me` and `this quarter` mean. */
export interface FilterContext {
  readonly actorId: string | null;
  /** Today in the reader's time zone, `YYYY-MM-DD`. */
  readonly today: string;
  readonly timeZone: string;
}

/** The columns of one field of one table alias, by the suffixes that its type declares. */
export type Columns = (suffix?: string) => SQL;

/** Compiles one operator to a condition; the operand has passed `operandSchema` of `fields/operands.ts`. */
export type Condition = (columns: Columns, operand: never, context: FilterContext, field: FieldDefinition) => SQL;

type ConditionsOf<G extends OperatorGroup> = { readonly [O in (typeof operatorNames)[G][number]]: Condition };

/** A value kept in the record's own row. `suffix: ''` is the column that bears the field's name. */
export interface ColumnStorage<V> {
  readonly kind: 'columns';
  readonly columns: readonly { readonly suffix: string; readonly type: string }[];
  /** Column values in the order of `columns`, fit for JSON. */
  encode(value: V): readonly unknown[];
  /** From column values in the order of `columns`; when they are nulls, null, or the empty set of a type that holds one. */
  decode(raw: readonly unknown[]): V | null;
}

/** A set kept in rows of a child table. */
export interface ChildStorage {
  readonly kind: 'child';
  readonly table: 'labelled_values' | 'record_links' | 'relation_links';
  /** A subquery that reads the whole set as JSON, given the record's id and the field's id. */
  read(recordId: SQL, fieldId: string): SQL;
}

/** The server half of a field type: how its values are kept in Postgres, sorted and compared. */
export interface SqlFieldType<K extends FieldTypeKey = FieldTypeKey, V = FieldKinds[K][0]> {
  readonly key: K;
  readonly storage: ColumnStorage<V> | ChildStorage;
  /** What rows are ordered by, ascending; absent where an order has no meaning. Nulls are the engine's concern. */
  sort?(columns: Columns, field: FieldDefinition): SQL;
  /** For child storage, `columns('recordId')` and `columns('fieldId')` stand for the record's and field's ids. */
  readonly conditions: ConditionsOf<FieldKinds[K][1]>;
  /** Conditions on the parts of a composite value: `address.city`. Parts are text. */
  readonly parts?: { readonly [part: string]: { readonly suffix: string } };
}

export const defineSqlFieldType = <K extends FieldTypeKey>(type: SqlFieldType<K>): SqlFieldType<K> =>
  Object.freeze(type);
