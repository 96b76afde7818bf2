import { countCap } from '@cardinal/crm/records';
import type { SchemaObject } from '@cardinal/crm/schema';
import { z } from 'zod';
import type { InputOf } from './call.ts';
import { commaList, wholeNumber, yesOrNo } from './query.ts';

const order = z.string().max(1000).describe('Up to three fields, a minus before those that descend: `-amount,name`.');

const jsonText = z
  .string()
  .transform((text, context): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'The filter is not valid JSON.' });
      return z.NEVER;
    }
  })
  .describe('A filter as JSON, such as `{"where":{"name":{"contains":"ada"}}}`.');

/** The parameters of every list. */
export const listQuery = z
  .strictObject({
    search: z.string().max(200).optional().describe('Words that the name must contain.'),
    filter: jsonText.optional(),
    sort: order.optional(),
    ordering: order.optional().describe('The same as `sort`.'),
    fields: fieldList().optional(),
    limit: wholeNumber(1, 200).optional().describe('Records on a page, 1 to 200; 50 when left out.'),
    cursor: z.string().max(2000).optional().describe('The `nextCursor` of the page before.'),
    offset: wholeNumber(0, 10_000).optional().describe('Records to pass over, instead of a cursor.'),
    count: z
      .enum(['none', 'capped', 'exact'])
      .optional()
      .describe(`Whether to count: \`capped\` up to ${countCap.toLocaleString('en-US')}; \`none\` when left out.`),
    trash: yesOrNo.optional().describe('`true`: what is in the trash, and nothing else.'),
  })
  .superRefine((query, context) => {
    const conflict = (one: keyof typeof query, other: keyof typeof query) => {
      if (query[one] === undefined || query[other] === undefined) return;
      const message = `Say ${one} or ${other}, not both.`;
      context.addIssue({ code: 'custom', path: [other], message, params: { code: 'conflict' } });
    };
    conflict('sort', 'ordering');
    conflict('cursor', 'offset');
  });

function fieldList() {
  return commaList().describe('The fields to answer with, by name, with commas between; all when left out.');
}

export const oneQuery = z.strictObject({ fields: fieldList().optional() });

/** A list's parameters as the operation takes them. */
export function toFind(object: SchemaObject, query: z.output<typeof listQuery>): InputOf<'records.find'> {
  const { sort, ordering, filter, fields, ...rest } = query;
  const orders = sort ?? ordering;
  return {
    object: object.key,
    ...rest,
    ...(filter !== undefined && { filter: filter as never }),
    ...(orders !== undefined && { sort: orders.split(',').map((part) => toOrder(object, part.trim())) }),
    ...(fields && { fields: toPaths(object, fields) }),
  };
}

function toOrder(object: SchemaObject, part: string) {
  const direction = part.startsWith('-') ? ('desc' as const) : ('asc' as const);
  return { field: toPath(object, part.replace(/^[-+]/, '')), direction };
}

/** Fields by what they are called on a record (`companyId`) or in a filter (`company`). */
export const toPaths = (object: SchemaObject, names: readonly string[]): string[] =>
  names.map((name) => toPath(object, name));

function toPath(object: SchemaObject, name: string): string {
  if (object.fields.has(name)) return name;
  for (const field of object.fields.values()) if (!field.custom && field.property === name) return field.path;
  return name;
}
