import type { ColumnMapping, ImportField, ImportTarget } from '../types.ts';

/** A place that a column can go to, as one entry of a list: a field, or a part of one. */
export interface Place {
  readonly value: string;
  readonly label: string;
}

const partWords: Record<string, string> = {
  street: 'street',
  city: 'city',
  state: 'state',
  postalCode: 'postal code',
  country: 'country',
  currency: 'currency',
};

export const placeValue = (field: string, part?: string): string => (part ? `${field}#${part}` : field);

/** Every place of a kind, in the fields' order. */
export const placesOf = (target: ImportTarget): Place[] =>
  target.fields.flatMap((field) => [
    ...(field.type === 'address'
      ? []
      : [{ value: field.path, label: `${field.label}${field.required ? ' (required)' : ''}` }]),
    ...field.parts.map((part) => ({
      value: placeValue(field.path, part),
      label: `${field.label}: ${partWords[part] ?? part}`,
    })),
  ]);

/** The mapping of a column that goes to a place; choices that were made for another field are let go. */
export function columnAt(target: ImportTarget, column: number, place: string, before?: ColumnMapping): ColumnMapping {
  const [field = '', part] = place.split('#');
  const found = target.fields.find(({ path }) => path === field);
  if (before?.field === field) return { ...before, part };
  return {
    column,
    field,
    ...(part && { part }),
    choices: {},
    otherwise: found?.canMake && found.target === 'company' ? 'create' : 'wrong',
  };
}

export const fieldAt = (target: ImportTarget, column: ColumnMapping | undefined): ImportField | undefined =>
  target.fields.find(({ path }) => path === column?.field);
