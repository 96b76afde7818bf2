/**
 * What is known of one record, as the person who asks may see it: words, formatted already. Dates are ISO, in the person's
 * time zone; their day is what is written (`2026-05-06`, `2026-05-06T14:30`).
 */
export interface Facts {
  /** What it is, in the singular: `company`, `vessel`. */
  readonly kind: string;
  readonly title: string;
  /** The most important first. */
  readonly fields: readonly { readonly label: string; readonly value: string }[];
  /** Other records, under the relation's label in the plural: `Deals`. */
  readonly related: readonly { readonly label: string; readonly title: string; readonly note?: string | null }[];
  readonly events: readonly { readonly at: string; readonly text: string }[];
  readonly tasks: readonly { readonly title: string; readonly due: string | null; readonly done: boolean }[];
}
