import { z } from 'zod';
import { capabilities, type Grant } from '../permissions/index.ts';
import { line } from '../sessions/inputs.ts';

/** The key of a role, as members, API keys and views name it. */
export const roleKeyInput = z.string('Choose a role.').min(1, 'Choose a role.').max(40, 'Choose a role.');

const scope = z.enum(['none', 'own', 'all'], 'Choose none, own or all.');
const grant: z.ZodType<Grant> = z.strictObject({ create: scope, read: scope, update: scope, delete: scope });
const objectKey = z.string().max(64);
const paths = z.record(objectKey, z.array(z.string().max(64)).max(300).readonly());

/** What a role allows. `records` and `settings` are for the objects that `objects` does not name, future ones included. */
export const roleDefinitionInput = z.strictObject({
  records: grant,
  settings: grant,
  objects: z.record(objectKey, grant),
  hiddenFields: paths,
  readonlyFields: paths,
  capabilities: z
    .array(z.enum(capabilities))
    // In one order, each once.
    .transform((chosen) => capabilities.filter((capability) => chosen.includes(capability)))
    .readonly(),
});

const description = z.string().trim().max(200, 'Keep the description to 200 characters.');

export const createRoleInput = z.strictObject({
  name: line('A name for the role'),
  description: description.default(''),
  definition: roleDefinitionInput,
});

export const updateRoleInput = z.strictObject({
  key: roleKeyInput,
  before: roleDefinitionInput.optional(),
  set: z.strictObject({
    name: line('A name for the role').optional(),
    description: description.optional(),
    definition: roleDefinitionInput.optional(),
  }),
});

export const roleKeyOnly = z.strictObject({ key: roleKeyInput });
