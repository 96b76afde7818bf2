import type { FieldDefinition, ObjectDefinition } from '../fields/definition.ts';

/** A field in its place: what it is called at each face and in the table. */
export interface SchemaField extends FieldDefinition {
  readonly key: string;
  /** What diffs in the ledger are keyed by; it outlives a change of key. */
  readonly id: string;
  /** Added by the team; held under `custom` on a record. */
  readonly custom: boolean;
  /** In filters, sorts and column lists: `company`, `custom.tier`. */
  readonly path: string;
  /** On a record: `companyId`, `tier` (within `custom`). */
  readonly property: string;
  /** The column's name, or the beginning of the names of a composite value's columns. */
  readonly column: string;
  /** Set by the engine on every record (`createdAt`). */
  readonly system: boolean;
}

export interface SchemaObject extends Omit<ObjectDefinition, 'fields'> {
  readonly custom: boolean;
  /** By path, in their order: the team's fields follow the shipped ones, the system's stand last. */
  readonly fields: ReadonlyMap<string, SchemaField>;
}

/** A relation, to one record or to several, seen from the object that it points to. */
export interface InboundRelation {
  readonly object: SchemaObject;
  readonly field: SchemaField;
}

/** Everything that is known of objects and fields at one moment: frozen, versioned, passed in. */
export interface Schema {
  readonly version: number;
  readonly objects: ReadonlyMap<string, SchemaObject>;
  /** Relations that point to an object, by its key. */
  readonly inbound: ReadonlyMap<string, readonly InboundRelation[]>;
}

/** The JSON of an object, from which a browser builds the same `Schema`. */
export interface ObjectSource extends ObjectDefinition {
  readonly custom?: boolean;
  /** Keys of the fields that the team added to a shipped object; all of them on a custom one. */
  readonly customFields?: readonly string[];
  /** The ids of those fields by their keys; a field without one is known by its key. */
  readonly fieldIds?: Readonly<Record<string, string>>;
  /** The columns of those whose column is not the one that their key gives, by their keys. */
  readonly fieldColumns?: Readonly<Record<string, string>>;
}
