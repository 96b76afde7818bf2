import { z } from 'zod';
import { isCurrency } from '../fields/money.ts';
import { fold } from './names.ts';

/** What becomes of a value: it means a record, a person or an option that is there, or else one of these. */
const otherwiseInput = z.enum(['create', 'empty', 'wrong']);
export const choiceInput = z.union([
  z.strictObject({ use: z.string().min(1).max(200) }),
  z.strictObject({ as: otherwiseInput }),
]);
export type Choice = z.infer<typeof choiceInput>;

/** Where a column goes. Columns that are not named are left out. */
export const columnInput = z.strictObject({
  column: z.int().min(0).max(499),
  /** A field's path. */
  field: z.string().min(1).max(200),
  /** Of an address: `country`. Of an amount: `currency`. */
  part: z.string().max(50).optional(),
  /** Of an e-mail, phone or link: `work`. */
  label: z.string().trim().max(50).nullable().optional(),
  /** Numbers and amounts are in thousands, millions or billions. */
  scale: z.enum(['k', 'm', 'b']).optional(),
  /** Amounts that name no currency are in this one. */
  currency: z.string().refine(isCurrency, 'Choose a currency.').optional(),
  /** What values mean, by the folded value. */
  choices: z.record(z.string().max(500), choiceInput).default({}),
  /** What becomes of values that match nothing and that nobody decided. */
  otherwise: otherwiseInput.default('wrong'),
});
export type ColumnMapping = z.infer<typeof columnInput>;

/** What a person chose for a value. A cell may well say "constructor". */
export function choiceOf({ choices }: ColumnMapping, text: string): Choice | undefined {
  const key = fold(text);
  return Object.hasOwn(choices, key) ? choices[key] : undefined;
}

export const newPipelineInput = z.strictObject({
  name: z.string().trim().min(1, 'Name the new pipeline.').max(200),
  stages: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(200),
        outcome: z.enum(['open', 'won', 'lost']),
        probability: z.number().min(0).max(100),
      }),
    )
    .min(1, 'A pipeline needs a stage.')
    .max(100),
});

/** How a file's columns and values become records. */
export const mappingInput = z.strictObject({
  columns: z.array(columnInput).max(500).default([]),
  /** Values that every row gets, by field path. */
  constants: z.record(z.string().max(200), z.unknown()).default({}),
  /** The field by which a row finds the record that it updates; null: every row makes a new one. */
  key: z.string().max(200).nullable().default(null),
  onMatch: z.enum(['update', 'skip']).default('update'),
  /** A text put together from columns: `{product} · {account}`. */
  template: z
    .strictObject({ field: z.string().max(200), text: z.string().max(500) })
    .nullable()
    .default(null),
  /** A pipeline that is made for this import; stages are then found among its own. */
  newPipeline: newPipelineInput.nullable().default(null),
  /** How days with numbers alone are written, where the year does not stand first. */
  dateOrder: z.enum(['mdy', 'dmy']).default('mdy'),
});
export type Mapping = z.infer<typeof mappingInput>;
