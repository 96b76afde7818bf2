import { type ConversionPreview, conversionInput, previewConversion } from '@cardinal/crm/definitions';
import { optionColors } from '@cardinal/crm/fields';
import { z } from 'zod';
import { operation } from '../../trpc/index.ts';

const output: z.ZodType<ConversionPreview> = z.object({
  converts: z.int(),
  fails: z.int(),
  empty: z.int(),
  unconverted: z.array(z.object({ id: z.uuid(), title: z.string(), value: z.string(), reason: z.string() })),
  options: z.array(z.object({ value: z.string(), label: z.string(), color: z.enum(optionColors) })).nullable(),
  currency: z.string(),
  timeZone: z.string(),
  lost: z.array(z.enum(['default', 'options', 'target', 'onDelete', 'format', 'min', 'max', 'integer'])),
  views: z.object({ count: z.int(), names: z.array(z.string()) }),
});

export const convertPreview = operation({
  permission: 'manageObjects',
  summary:
    'What giving a field of the team’s own another type would do: how many records convert, and which would not, and why.',
  input: conversionInput,
  output,
}).query(({ ctx, input }) => previewConversion(ctx, input));
