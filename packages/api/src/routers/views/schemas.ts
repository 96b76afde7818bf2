import { type View, type ViewChanged, viewDefinition, viewLayouts } from '@cardinal/crm/views';
import { z } from 'zod';

export const view: z.ZodType<View> = z.object({
  id: z.uuid(),
  object: z.string(),
  name: z.string(),
  icon: z.string().nullable(),
  layout: z.enum(viewLayouts),
  definition: viewDefinition,
  leftOut: z.object({ columns: z.int(), conditions: z.int(), sorts: z.int(), others: z.int() }),
  isShared: z.boolean(),
  owner: z.object({ id: z.uuid(), name: z.string() }).nullable(),
  isOwn: z.boolean(),
  mayChange: z.boolean(),
  isFavourite: z.boolean(),
  defaultFor: z.array(z.string()),
  position: z.int(),
  version: z.int().positive(),
});

/** What a change of a view answers with: an operation that can be undone. */
export const viewChanged: z.ZodType<ViewChanged> = z.object({ operationId: z.uuid(), id: z.uuid() });
