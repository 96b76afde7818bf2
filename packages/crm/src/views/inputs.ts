import { z } from 'zod';
import { filterInput, sortInput } from '../filters/index.ts';
import { measureInput } from '../records/index.ts';
import { line } from '../sessions/inputs.ts';

export const viewLayouts = ['table', 'board', 'calendar'] as const;
export type ViewLayout = (typeof viewLayouts)[number];

const path = z.string().min(1).max(200);

/**
 * What a view keeps beside its name and layout, each part as a list takes it. A part that is left out is as it is without
 * a view. Fields are named by their paths.
 */
export const viewDefinition = z.strictObject({
  /** The columns after the title, in their order. Widths are in CSS pixels; what is pinned stays in sight. */
  columns: z
    .array(z.strictObject({ field: path, width: z.int().min(40).max(1000).optional(), pinned: z.boolean().optional() }))
    .max(250, 'A view shows at most 250 columns.')
    .optional(),
  /** The width of the title's column, in CSS pixels. */
  titleWidth: z.int().min(40).max(1000).optional(),
  filter: filterInput.optional(),
  sort: sortInput.optional(),
  /** What the rows of a table are grouped by; dates by their month. */
  group: path.optional(),
  /** The field whose options, or stages, are the columns of a board. */
  board: path.optional(),
  /** The field by which a calendar places records, and how much it shows at once. */
  date: path.optional(),
  span: z.enum(['month', 'week']).optional(),
  /** What stands at the foot of the columns. */
  totals: z.array(measureInput).max(50, 'A view has at most 50 totals.').optional(),
});
export type ViewDefinition = z.output<typeof viewDefinition>;

const told = {
  name: line('A name', 80),
  icon: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'Choose one of the icons.')
    .max(40)
    .nullable(),
  layout: z.enum(viewLayouts),
  definition: viewDefinition,
  isShared: z.boolean(),
};

export const viewInput = z.strictObject({
  object: z.string().max(64),
  ...told,
  icon: told.icon.default(null),
  layout: told.layout.default('table'),
  isShared: told.isShared.default(false),
});
export type ViewInput = z.input<typeof viewInput>;

/** Changes of a view; what is left out stays. */
export const viewPatch = z.strictObject({ ...told, position: z.int().min(0).max(100_000) }).partial();

export const viewId = { id: z.uuid().toLowerCase() };
