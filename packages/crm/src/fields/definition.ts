/** The eight option colours, each a pair of ink and fill in the `ui` tokens. */
export const optionColors = ['grey', 'sand', 'amber', 'olive', 'green', 'teal', 'sky', 'rose'] as const;
export type OptionColor = (typeof optionColors)[number];

export interface Option {
  readonly value: string;
  readonly label: string;
  readonly color: OptionColor;
}

/** A labelled value of an e-mails, phones or links field; at most one of a field's values is primary. */
export interface LabelledValue {
  readonly value: string;
  readonly label: string | null;
  readonly primary: boolean;
}

/** Money in minor units (cents) with an ISO 4217 code: 1 234,50 € is `{ minor: 123450, currency: 'EUR' }`. */
export interface Money {
  readonly minor: number;
  readonly currency: string;
}

export interface Address {
  readonly street: string | null;
  readonly city: string | null;
  readonly state: string | null;
  readonly postalCode: string | null;
  readonly country: string | null;
}

/** What a JSON field holds: an object or a list, of whatever is JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A span of calendar time relative to today, as in `{ last: { count: 7, unit: 'day' } }`. */
export interface Span {
  readonly count: number;
  readonly unit: CalendarUnit;
}
export const calendarUnits = ['day', 'week', 'month', 'quarter', 'year'] as const;
export type CalendarUnit = (typeof calendarUnits)[number];

/** Every field type: the value that it holds, and the group of filter operators that it answers to. */
export interface FieldKinds {
  text: [string, 'text'];
  longText: [string, 'text'];
  number: [number, 'order'];
  percent: [number, 'order'];
  rating: [number, 'order'];
  currency: [Money, 'money'];
  boolean: [boolean, 'boolean'];
  date: [string, 'calendar'];
  datetime: [string, 'calendar'];
  enum: [string, 'choice'];
  multiEnum: [readonly string[], 'choices'];
  emails: [readonly LabelledValue[], 'labelled'];
  phones: [readonly LabelledValue[], 'labelled'];
  links: [readonly LabelledValue[], 'labelled'];
  address: [Address, 'address'];
  user: [string, 'reference'];
  relation: [string, 'reference'];
  relations: [readonly string[], 'set'];
  recordLinks: [readonly string[], 'set'];
  json: [Json, 'document'];
}
export type FieldTypeKey = keyof FieldKinds;
export type OperatorGroup = FieldKinds[FieldTypeKey][1];

/** Groups of types that hold a set of values: one that is empty is `[]`, and never null. */
export const setGroups = ['labelled', 'choices', 'set'] as const satisfies readonly OperatorGroup[];
export type SetGroup = (typeof setGroups)[number];

/** What a text holds beyond plain words; it decides how the text is normalised, checked and shown. */
export type TextFormat = 'plain' | 'email' | 'phone' | 'url' | 'domain';

/** The record stays and points nowhere any more, keeps the other from being deleted, or is deleted with it. */
export const onDeletes = ['clear', 'refuse', 'delete'] as const;
export type OnDelete = (typeof onDeletes)[number];

export interface FieldDefinition {
  readonly type: FieldTypeKey;
  readonly label: string;
  readonly help?: string;
  readonly required?: boolean;
  readonly unique?: boolean;
  /** Kept by Cardinal itself (a deal's status, a contact's name): shown and filtered, never written. */
  readonly derived?: boolean;
  /** Not offered in forms and tables (a card's position); still part of the record. */
  readonly hidden?: boolean;
  /** Not a column of a table until someone chooses it (a first name, which the name shows). */
  readonly minor?: boolean;
  /**
   * Written or changed when an outcome is decided, or by what is (a stage, a close reason, a company's status): it would
   * tell the outcome rather than foretell it, so that scores are never learned from it.
   */
  readonly tellsOutcome?: boolean;
  /**
   * Settled when the outcome is (a deal's amount is what it closed for): scores are learned from it as it stood before,
   * which the ledger knows. Of records that were entered when they had ended already, it is not known.
   */
  readonly settledAtOutcome?: boolean;
  /** Part of what a record is called (a first name): who it is, not what it is like. */
  readonly partOfTitle?: boolean;
  readonly default?: string | number | boolean;
  /** Required, yet may be left out of a new record: Cardinal fills it in (a deal's stage, a note's time). */
  readonly filledIn?: boolean;
  /** `enum`, `multiEnum`: the choices in their order. */
  readonly options?: readonly Option[];
  /** `relation`, `relations`: the key of the object it points to. */
  readonly target?: string;
  /** `relation`: what becomes of a record when the one that it points to is deleted; `clear` when left out. */
  readonly onDelete?: OnDelete;
  /** `text`: see `TextFormat`. */
  readonly format?: TextFormat;
  /** `number`, `percent`: inclusive bounds. */
  readonly min?: number;
  readonly max?: number;
  /** `number`: whole numbers only. */
  readonly integer?: boolean;
}

/** How the records of an object end, well or badly: what scores are learned from. All are keys of its own fields. */
export interface OutcomeDefinition {
  /** The choice that says it, and its two values. */
  readonly field: string;
  readonly won: string;
  readonly lost: string;
  /** The date on which a record began; its creation where that is empty. */
  readonly opened?: string;
  /** Dates and times of the end: the earliest counts, as what came after it was not known before. */
  readonly closed: readonly string[];
  /** Relations whose records are scored by how these ended: a deal's contact. */
  readonly tellsOf: readonly string[];
}

export interface ObjectDefinition {
  /** Singular and unique: `company`, `factoryOrder`. */
  readonly key: string;
  readonly singular: string;
  readonly plural: string;
  /** The plural in addresses: `/companies`, `/api/v1/objects/factory-orders`. */
  readonly slug: string;
  readonly table: string;
  /** A Lucide icon's name. */
  readonly icon: string;
  readonly description: string;
  /** The key of the field that names a record wherever it is mentioned. */
  readonly title: string;
  /** The key of the user field that decides whose a record is; records of an object without one are nobody's own. */
  readonly owner?: string;
  readonly outcome?: OutcomeDefinition;
  /** `setting` objects (pipelines, stages) are kept in Settings and stay out of navigation and search. */
  readonly kind: 'record' | 'setting';
  readonly fields: { readonly [key: string]: FieldDefinition };
}

type BaseValue<F extends FieldDefinition> = F extends {
  type: 'enum';
  options: readonly { readonly value: infer V extends string }[];
}
  ? V
  : FieldKinds[F['type']][0];

/** The value of a field as records carry it. Sets are never null; other fields are null unless required. */
export type FieldValue<F extends FieldDefinition> = F extends { required: true }
  ? BaseValue<F>
  : FieldKinds[F['type']][1] extends SetGroup
    ? BaseValue<F>
    : BaseValue<F> | null;

/** The name of a field's property on a record: a relation or user `company` is held as `companyId`. */
export type PropertyName<K extends string, F extends FieldDefinition> = F['type'] extends 'relation' | 'user'
  ? `${K}Id`
  : K;
