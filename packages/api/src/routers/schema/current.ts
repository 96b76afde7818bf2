import { readableSources } from '@cardinal/crm/permissions';
import type { ObjectSource } from '@cardinal/crm/schema';
import { z } from 'zod';
import { noInput, operation } from '../../trpc/index.ts';

const objectSource = z.looseObject({
  key: z.string(),
  singular: z.string(),
  plural: z.string(),
  slug: z.string(),
  fields: z.record(z.string(), z.looseObject({ type: z.string(), label: z.string() })),
}) as unknown as z.ZodType<ObjectSource>;

export const current = operation({
  permission: 'signedIn',
  summary: 'The objects and fields that the caller may know of, from which a client builds the schema.',
  input: noInput,
  output: z.object({ version: z.int(), objects: z.array(objectSource) }),
}).query(({ ctx }) => ({ version: ctx.schema.version, objects: readableSources(ctx.schema, ctx.actor.role) }));
