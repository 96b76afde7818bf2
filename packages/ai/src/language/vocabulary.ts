/** What the words of a field's values are read as. */
export type FieldKind =
  | 'text'
  | 'number'
  | 'percent'
  | 'money'
  | 'boolean'
  | 'day'
  | 'moment'
  | 'choice'
  | 'choices'
  | 'values'
  | 'place'
  | 'person'
  | 'record'
  | 'linked'
  | 'records'
  | 'document';

/** One of a field's choices: an option of a set, or one of the few records of a setting (a stage). */
export interface VocabularyOption {
  readonly key: string;
  readonly label: string;
  readonly synonyms?: readonly string[];
}

export interface VocabularyField {
  /** As filters spell it: `amount`, `custom.tier`, `address.city`. */
  readonly path: string;
  readonly label: string;
  /** Other names that people have for it. */
  readonly synonyms: readonly string[];
  readonly kind: FieldKind;
  /** The operators that a filter may use on it. */
  readonly operators: readonly string[];
  /** `choice`, `choices`, and `record` where the target has few records that are known by name. */
  readonly options?: readonly VocabularyOption[];
  /** `record`, `linked`: the key of the object that it points to. */
  readonly target?: string;
  readonly sortable: boolean;
  readonly writable: boolean;
  /** Never meant unless it is named. */
  readonly minor: boolean;
  /** `day`, `moment`: tells of what has been (created, occurred), so that "in 30 days" looks back. */
  readonly past?: boolean;
}

/** A word that stands for conditions of its object: "overdue". */
export interface VocabularyPhrase {
  readonly words: readonly string[];
  /** How the reading says it: "overdue". */
  readonly reading: string;
  readonly conditions: readonly { readonly path: string; readonly operators: Readonly<Record<string, unknown>> }[];
}

export interface VocabularyObject {
  readonly key: string;
  readonly singular: string;
  readonly plural: string;
  readonly synonyms: readonly string[];
  /** The path of the field that names a record. */
  readonly title: string;
  /** The path of the field that says whose a record is. */
  readonly owner?: string;
  /** The date that is meant when none is named: a deal's close date. */
  readonly mainDate?: string;
  /** Settings are asked for by their own name only. */
  readonly setting: boolean;
  readonly creatable: boolean;
  readonly fields: readonly VocabularyField[];
  readonly phrases: readonly VocabularyPhrase[];
}

export interface VocabularyPerson {
  readonly id: string;
  /** What they are called in full: "Mina Manager". */
  readonly name: string;
  /** What else they answer to: "Mina". */
  readonly names: readonly string[];
}

/** The fields into which a reminder, a note or a logged activity is written; absent where the role may not. */
export interface VocabularyWriting {
  readonly task?: { readonly object: string; readonly title: string; readonly due: string; readonly links: string };
  readonly note?: { readonly object: string; readonly body: string; readonly links: string };
  readonly activity?: {
    readonly object: string;
    readonly type: string;
    readonly summary: string;
    readonly at: string;
    readonly links: string;
  };
}

/** Everything that a question can be about, as far as the one who asks may know of it. */
export interface Vocabulary {
  readonly objects: readonly VocabularyObject[];
  readonly people: readonly VocabularyPerson[];
  /** The id of who asks; null for nobody in particular. */
  readonly me: string | null;
  readonly writing: VocabularyWriting;
  /** Today where they are, as `YYYY-MM-DD`. Weeks begin on Monday. */
  readonly today: string;
  /** IANA zone of times that are spoken of. */
  readonly timeZone: string;
  /** ISO 4217 code of amounts that name none. */
  readonly currency: string;
}

/** A record that a name may mean. */
export interface NamedRecord {
  readonly kind: 'record';
  readonly object: string;
  readonly id: string;
  readonly title: string;
}
/** A value that records of an object have in a text field: an industry, a city. */
export interface NamedValue {
  readonly kind: 'value';
  readonly object: string;
  readonly path: string;
  readonly value: string;
}
export type NameCandidate = NamedRecord | NamedValue;

/** The record that the person looks at, which "this" and "it" stand for, and the first that it points to of each object. */
export interface Looking {
  readonly record: NamedRecord;
  readonly related: readonly NamedRecord[];
}

/** What the grammar asks of whoever holds the records. */
export interface Host {
  /** For each text what it may name, best first, of every object; an empty list where nothing is called so. */
  resolveNames(texts: readonly string[]): Promise<readonly (readonly NameCandidate[])[]>;
  /** Reads words as a value of a field, as the app itself would; the message says what to do. */
  readValue(
    object: string,
    path: string,
    words: string,
  ): { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly message: string };
}
