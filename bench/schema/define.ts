import type { Context } from '@cardinal/crm/context';
import { createObject, createObjectInput } from '@cardinal/crm/definitions';
import { createRecords } from '@cardinal/crm/records';

const options = ['new', 'open', 'won', 'lost'].map((value) => ({ value, label: value, color: 'sky' as const }));

/** Types in turn, as a team would mix them. */
const types = [
  { of: 'text', value: (seed: number) => `words ${seed % 97}` },
  { of: 'number', value: (seed: number) => seed },
  { of: 'date', value: (seed: number) => `2026-${String(1 + (seed % 12)).padStart(2, '0')}-15` },
  { of: 'enum', value: (seed: number) => options[seed % options.length]?.value },
  { of: 'boolean', value: (seed: number) => seed % 2 === 0 },
] as const;
const typeAt = (at: number) => types[at % types.length] ?? types[0];

/** Makes an object with so many fields, `f0`, `f1` (a number), … */
export async function defineObject(context: Context, key: string, fields: number): Promise<void> {
  const name = key.charAt(0).toUpperCase() + key.slice(1);
  const defined = Array.from({ length: fields }, (_, at) => {
    const { of: type } = typeAt(at);
    return { key: `f${at}`, type, label: `Field ${at} of ${name}`, ...(type === 'enum' && { options }) };
  });
  const names = { singular: name, plural: `${name}s`, slug: `${key}s`, icon: 'box', description: `What ${name} is.` };
  await createObject(context, createObjectInput.parse({ key, ...names, title: { label: 'Name' }, fields: defined }));
}

/** A value for each of the first fields. */
export const valuesOf = (fields: number, seed: number): Record<string, unknown> =>
  Object.fromEntries(Array.from({ length: fields }, (_, at) => [`f${at}`, typeAt(at).value(seed)]));

/** Gives an object records of which a tenth of the fields are filled, at least five: a wide object is a sparse one. */
export async function fillObject(context: Context, key: string, rows: number): Promise<void> {
  const filled = Math.max(5, ([...(context.schema.objects.get(key)?.fields.keys() ?? [])].length - 5) / 10);
  for (let from = 0; from < rows; from += 500) {
    const records = Array.from({ length: 500 }, (_, at) => ({
      name: `Record ${from + at}`,
      custom: valuesOf(Math.floor(filled), from + at),
    }));
    await createRecords(context, key, records);
  }
}
