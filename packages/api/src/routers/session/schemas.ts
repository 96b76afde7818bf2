import { preferenceValue } from '@cardinal/crm/preferences';
import { workspaceOutput } from '@cardinal/crm/workspace';
import { z } from 'zod';
import { roleDefinition } from '../roles/schemas.ts';

/** The role as a table, so that a screen offers what it allows. What is offered is checked again when it is done. */
const role = roleDefinition.extend({ key: z.string(), name: z.string(), description: z.string() });

/** All that a browser needs to draw its first page. */
export const currentOutput = z
  .object({
    sessionId: z.string(),
    user: z.object({
      id: z.string(),
      email: z.string(),
      username: z.string(),
      name: z.string(),
      firstName: z.string().nullable(),
      lastName: z.string().nullable(),
      avatarUrl: z.string().nullable(),
    }),
    role,
    workspace: workspaceOutput,
    /** By key, those that begin with `ui.`: theme, density, what is folded. */
    preferences: z.record(z.string(), preferenceValue),
  })
  .nullable();

export const signedInOutput = z.object({ userId: z.string() });
