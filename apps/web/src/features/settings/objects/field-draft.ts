import type { FieldDefinition, FieldTypeKey, OnDelete, Option, TextFormat } from '@cardinal/crm/fields';
import { keyFrom, type SchemaField } from '@cardinal/crm/schema';
import { readNumber } from '../read-number.ts';
import { has, type TeamFieldType } from './field-faces.ts';
import { valuesForOptions } from './option-values.ts';

/** An option on its way: one that is new has no value yet. `id` tells it from the others while it is edited. */
export interface OptionDraft extends Omit<Option, 'value'> {
  readonly id: string;
  readonly value: string | null;
}

/** What is typed into the form for a field; a null key follows the label until someone types over it. */
export interface FieldDraft {
  readonly type: TeamFieldType | null;
  readonly label: string;
  readonly key: string | null;
  readonly help: string;
  readonly required: boolean;
  readonly unique: boolean;
  readonly default: string | number | boolean | null;
  readonly options: readonly OptionDraft[];
  readonly format: TextFormat;
  readonly min: string;
  readonly max: string;
  readonly integer: boolean;
  readonly target: string | null;
  readonly onDelete: OnDelete;
}

export const emptyField: FieldDraft = {
  type: null,
  label: '',
  key: null,
  help: '',
  required: false,
  unique: false,
  default: null,
  options: [],
  format: 'plain',
  min: '',
  max: '',
  integer: false,
  target: null,
  onDelete: 'clear',
};

/** A field that there is, as its form begins. */
export const draftOf = (field: SchemaField): FieldDraft => ({
  type: field.type as TeamFieldType,
  label: field.label,
  key: field.key,
  help: field.help ?? '',
  required: field.required ?? false,
  unique: field.unique ?? false,
  default: field.default ?? null,
  options: (field.options ?? []).map((option) => ({ ...option, id: option.value })),
  format: field.format ?? 'plain',
  min: field.min === undefined ? '' : String(field.min),
  max: field.max === undefined ? '' : String(field.max),
  integer: field.integer ?? false,
  target: field.target ?? null,
  onDelete: field.onDelete ?? 'clear',
});

/** The draft without an option that was merged into another one meanwhile. */
export const mergedDraft = (draft: FieldDraft, from: string, into: string): FieldDraft => ({
  ...draft,
  options: draft.options.filter(({ value }) => value !== from),
  default: draft.default === from ? into : draft.default,
});

export const keyOf = ({ key, label }: FieldDraft): string => key ?? keyFrom('field', label);

/** What is wrong with a bound as it is typed, in words; null for a number or nothing. */
export function boundIssue(text: string): string | null {
  try {
    readNumber(text);
    return null;
  } catch (error) {
    return (error as Error).message;
  }
}

/**
 * What the draft says of a field of its type, as the server takes it; what the type does not have is left out.
 * @throws Error in words for a bound that is no number: see `boundIssue`
 */
export function toldOf(draft: FieldDraft, type: FieldTypeKey) {
  const { label, required, unique, integer, onDelete } = draft;
  return {
    label,
    help: draft.help.trim() || null,
    ...(has(type, 'required') && { required }),
    ...(has(type, 'unique') && { unique }),
    // A unique field has no default.
    ...(has(type, 'default') && { default: draft.unique ? null : draft.default }),
    ...(has(type, 'options') && { options: valuesForOptions(draft.options) }),
    ...(has(type, 'format') && { format: draft.format }),
    ...(has(type, 'bounds') && { min: readNumber(draft.min), max: readNumber(draft.max) }),
    ...(has(type, 'integer') && { integer }),
    ...(has(type, 'onDelete') && { onDelete }),
  };
}

/** The field that the draft describes so far, to be tried out. */
export function definitionOf(draft: FieldDraft, type: FieldTypeKey): FieldDefinition {
  const bound = (text: string) => (Number.isFinite(Number(text)) && text.trim() !== '' ? Number(text) : undefined);
  const [min, max] = [bound(draft.min), bound(draft.max)];
  return {
    type,
    label: draft.label.trim() || 'New field',
    ...(draft.help.trim() && { help: draft.help.trim() }),
    ...(has(type, 'required') && draft.required && { required: true }),
    ...(has(type, 'options') && { options: valuesForOptions(draft.options) }),
    ...(has(type, 'format') && { format: draft.format }),
    ...(has(type, 'bounds') && min !== undefined && { min }),
    ...(has(type, 'bounds') && max !== undefined && { max }),
    ...(has(type, 'integer') && draft.integer && { integer: true }),
    ...(has(type, 'target') && draft.target && { target: draft.target }),
  };
}
