/** A filter as the project spells it. */
export interface Filter {
  readonly where?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly and?: readonly Filter[];
  readonly or?: readonly Filter[];
  readonly not?: Filter;
}
export interface Sort {
  readonly field: string;
  readonly direction: 'asc' | 'desc';
}

/** A part of the question, from `start` up to and without `end`, counted in UTF-16 units. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A word that was read as another one; the reading says so. */
export interface Correction extends Span {
  readonly from: string;
  readonly to: string;
}

export type Aggregate =
  | { readonly kind: 'none' | 'count' }
  | { readonly kind: 'sum' | 'average' | 'minimum' | 'maximum'; readonly field: string };

/** A question for records, or for a figure about them. */
export interface Find {
  readonly kind: 'find';
  readonly object: string;
  /** Absent where every record is meant. */
  readonly filter?: Filter;
  readonly sort: readonly Sort[];
  readonly limit?: number;
  readonly aggregate: Aggregate;
  /** The path by which a figure is told apart. */
  readonly group?: string;
  /** The question in words, as it was understood. */
  readonly reading: string;
  readonly used: readonly Span[];
  /** What says nothing about the answer: "show me", "please". */
  readonly ignored: readonly Span[];
  readonly corrections: readonly Correction[];
}

export interface Target {
  readonly object: string;
  readonly id: string;
  readonly title: string;
}

/** One change that is proposed. Values stand by their fields' paths; `move` puts a record at one of a field's places. */
export interface Operation {
  readonly kind: 'create' | 'update' | 'move';
  readonly object: string;
  /** The record that is changed; absent where one is made. */
  readonly target?: Target;
  readonly values: Readonly<Record<string, unknown>>;
}

export interface Propose {
  readonly kind: 'propose';
  readonly operations: readonly Operation[];
  readonly reading: string;
}

export interface Summarize {
  readonly kind: 'summarize';
  readonly record: Target;
  readonly reading: string;
}
export interface Draft {
  readonly kind: 'draft';
  readonly record: Target;
  /** What the e-mail shall be about; absent where nothing was said. */
  readonly about?: string;
  readonly reading: string;
}

/** A question for one value of one record. */
export interface Tell {
  readonly kind: 'tell';
  readonly record: Target;
  /** The path of the field, and what it is called. */
  readonly field: string;
  readonly label: string;
  readonly reading: string;
}

/** What was said can mean several things; each choice is a question that means one of them, or a record. */
export interface Unclear {
  readonly kind: 'unclear';
  readonly message: string;
  readonly choices: readonly { readonly label: string; readonly record?: Target; readonly question?: string }[];
}

/** What was not understood, and questions that would be. */
export interface Unknown {
  readonly kind: 'unknown';
  readonly message: string;
  readonly words: readonly (Span & { readonly text: string })[];
  readonly examples: readonly string[];
}

export type Understanding = Find | Propose | Summarize | Draft | Tell | Unclear | Unknown;
