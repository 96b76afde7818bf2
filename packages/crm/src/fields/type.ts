import type { z } from 'zod';
import type { FieldDefinition, FieldKinds, FieldTypeKey } from './definition.ts';

/** What a person typed or a file holds, read as a value; `message` says what to do when it cannot be. */
export type Parsed<V> =
  | { readonly ok: true; readonly value: V | null }
  | { readonly ok: false; readonly message: string };

/** What reading a person's words may depend on. */
export interface ParseContext {
  /** Today, as `YYYY-MM-DD`, for "next tue". */
  readonly today: string;
  /** IANA zone in which times are meant. */
  readonly timeZone: string;
  /** The instant from which "in 2 hours" counts; the clock's own when absent. */
  readonly now?: string;
  /** Of days and times that name no direction ("friday", "3pm") the last such is meant, not the next. */
  readonly past?: boolean;
  /** ISO 3166 country that national phone numbers are read in. */
  readonly country: string;
  /** ISO 4217 code of amounts that name none. */
  readonly currency: string;
}

/**
 * What a screen needs to know of a field type before anyone edits: small, and free of the libraries that read what
 * people type, since every page that shows a record carries it. `V` is the value without null.
 */
export interface FieldTraits<K extends FieldTypeKey = FieldTypeKey, V = FieldKinds[K][0]> {
  readonly key: K;
  /** What Settings calls it: "Long text". */
  readonly label: string;
  readonly operators: FieldKinds[K][1];
  readonly sortable: boolean;
  /** Numbers, dates and money are right-aligned and can be summed or ranged in a table's footer. */
  readonly numeric: boolean;
  /** The named parts of a composite value that filters and imports reach: `address.city`. */
  readonly parts?: readonly string[];
  /** Writes a value as plain text, the way `parse` reads it back. */
  format(value: V, field: FieldDefinition): string;
}

/**
 * The pure half of a field type: what its values are and how people read and write them.
 * No SQL, no Node: the browser imports it too, once something is edited.
 */
export interface FieldType<K extends FieldTypeKey = FieldTypeKey, V = FieldKinds[K][0]> extends FieldTraits<K, V> {
  /**
   * The schema of a value in an API call. It normalises (trims, lower-cases an e-mail, E.164 for a phone) and its
   * messages say what to do. Null is handled by the caller, from `required`.
   */
  schema(field: FieldDefinition): z.ZodType<V>;
  /** Reads a person's words or a file's cell. The empty string is null. References are resolved by the caller. */
  parse(text: string, field: FieldDefinition, context: ParseContext): Parsed<V>;
  /** Values for the conformance suite: each passes `schema`, and `parse(format(v))` gives it back. */
  readonly examples: readonly { readonly field: FieldDefinition; readonly value: V; readonly text: string }[];
}

/** Declares a field type's traits; exists so that each folder's file is checked against its own key. */
export const defineFieldTraits = <K extends FieldTypeKey>(traits: FieldTraits<K>): FieldTraits<K> =>
  Object.freeze(traits);

/** Declares a field type; exists so that each folder's file is checked against its own key. */
export const defineFieldType = <K extends FieldTypeKey>(type: FieldType<K>): FieldType<K> => Object.freeze(type);
