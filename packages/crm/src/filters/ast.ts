import type { FieldDefinition, ObjectDefinition, Operators } from '../fields/index.ts';

/**
 * A filter: every condition of `where`, and all of `and`, and one of `or`, and not `not`. Several operators on one
 * field must all hold. Paths go through one relation: `company.industry`; what a team added stands under `custom`.
 * Behind a relation to several records, `custom.crew.lastName`, each condition holds where it holds for one of them.
 */
export interface Filter {
  readonly where?: { readonly [path: string]: { readonly [operator: string]: unknown } };
  readonly and?: readonly Filter[];
  readonly or?: readonly Filter[];
  readonly not?: Filter;
}

/** The conditions of a typed filter: own fields by name, everything behind a dot by its path. */
export type Where<D extends ObjectDefinition> = {
  readonly [K in keyof D['fields']]?: Operators<D['fields'][K]>;
} & {
  readonly [S in keyof SystemFields]?: Operators<SystemFields[S]>;
} & {
  readonly [path: `${string}.${string}`]: { readonly [operator: string]: unknown };
};

interface SystemFields {
  readonly externalId: FieldDefinition & { readonly type: 'text' };
  readonly createdAt: FieldDefinition & { readonly type: 'datetime' };
  readonly updatedAt: FieldDefinition & { readonly type: 'datetime' };
}

/** A filter over one shipped object, checked by the compiler: a wrong name or operator does not compile. */
export interface TypedFilter<D extends ObjectDefinition> {
  readonly where?: Where<D>;
  readonly and?: readonly TypedFilter<D>[];
  readonly or?: readonly TypedFilter<D>[];
  readonly not?: TypedFilter<D>;
}

export interface Sort {
  readonly field: string;
  readonly direction: 'asc' | 'desc';
}

/** A typed sort: an own field, a system field, or a path through a relation. */
export interface TypedSort<D extends ObjectDefinition> {
  readonly field: (keyof D['fields'] & string) | keyof SystemFields | `${string}.${string}`;
  readonly direction: 'asc' | 'desc';
}
