import type { ObjectDefinition } from '@cardinal/crm/fields';
import type { TypedFilter, TypedSort } from '@cardinal/crm/filters';
import type {
  CommandResult,
  FindInput,
  RecordPage,
  RecordWithReferences,
  TypedDraft,
  TypedPatch,
  TypedRecord,
} from '@cardinal/crm/records';
import type { z } from 'zod';

/** What lists of one shipped object are asked for; a wrong field or operator does not compile. */
export interface TypedFind<D extends ObjectDefinition> extends Omit<FindInput, 'filter' | 'sort' | 'fields'> {
  readonly filter?: TypedFilter<D>;
  readonly sort?: TypedSort<D>[];
  readonly fields?: string[];
}
export interface TypedCreate<D extends ObjectDefinition> {
  readonly records: TypedDraft<D>[];
}
export interface TypedUpdate<D extends ObjectDefinition> {
  readonly records: { readonly id: string; readonly version?: number; readonly set: TypedPatch<D> }[];
}

/** The schemas of one object's operations. They are built for any object at run time; their types are for one. */
export interface TypedSchemas<D extends ObjectDefinition> {
  readonly find: z.ZodType<TypedFind<D>, TypedFind<D>>;
  readonly create: z.ZodType<TypedCreate<D>, TypedCreate<D>>;
  readonly update: z.ZodType<TypedUpdate<D>, TypedUpdate<D>>;
  readonly page: z.ZodType<RecordPage<TypedRecord<D>>>;
  readonly one: z.ZodType<RecordWithReferences<TypedRecord<D>>>;
  readonly result: z.ZodType<CommandResult>;
}
