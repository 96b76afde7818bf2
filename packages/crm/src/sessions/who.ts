import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { capabilities } from '../permissions/index.ts';
import { readWorkspace, workspaceOutput } from '../workspace/workspace.ts';

/** As whom one acts, and where. */
export const whoOutput = z.object({
  /** Who is signed in, or who made the key; null for a key that the operator made. */
  user: z.object({ id: z.uuid(), name: z.string(), email: z.string().nullable() }).nullable(),
  /** The API key that was used; null in a browser. */
  key: z.object({ id: z.uuid(), name: z.string(), expiresAt: z.string().nullable() }).nullable(),
  role: z.object({ key: z.string(), name: z.string(), capabilities: z.array(z.enum(capabilities)) }),
  workspace: workspaceOutput,
});

type Who = z.output<typeof whoOutput>;

/** Tells the actor who they are. */
export async function whoAmI({ db, actor }: Context): Promise<Who> {
  const [[user], [key], workspace] = await Promise.all([
    db.objects<NonNullable<Who['user']>>(sql`select id, name, email from users where id = ${actor.userId}::uuid`),
    db.objects<NonNullable<Who['key']>>(
      sql`select id, name, expires_at as "expiresAt" from api_keys where id = ${actor.keyId ?? null}::uuid`,
    ),
    readWorkspace(db),
  ]);
  const role = {
    key: actor.role.key,
    name: actor.role.name,
    capabilities: [...actor.role.capabilities],
  };
  return { user: user ?? null, key: key ?? null, role, workspace };
}
