import { actions, capabilities } from '@cardinal/crm/permissions';
import type { ListedRole } from '@cardinal/crm/roles';
import { z } from 'zod';

const scope = z.enum(['none', 'own', 'all']);
const grant = z.record(z.enum(actions), scope);
const paths = z.record(z.string(), z.array(z.string()).readonly());

/** What a role allows: object × action → scope, the fields that are kept back, and capabilities. */
export const roleDefinition = z.object({
  records: grant,
  settings: grant,
  objects: z.record(z.string(), grant),
  hiddenFields: paths,
  readonlyFields: paths,
  capabilities: z.array(z.enum(capabilities)).readonly(),
});

export const listedRole: z.ZodType<ListedRole> = z.object({
  key: z.string(),
  name: z.string(),
  description: z.string(),
  isShipped: z.boolean(),
  definition: roleDefinition.nullable(),
  members: z.int(),
  canGive: z.boolean(),
});
