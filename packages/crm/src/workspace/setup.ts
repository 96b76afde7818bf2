import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { newOperation, recordChanges, recordOperation } from '../ledger/index.ts';
import { diffMembers } from '../members/diff.ts';
import { lockMembers } from '../members/lock.ts';
import { freeUsernames } from '../members/usernames.ts';
import { shippedRoles } from '../permissions/index.ts';
import { ensureDefaultPipeline } from '../pipelines/index.ts';
import { emailInput, line, newPasswordInput, optionalLine } from '../sessions/inputs.ts';
import { openSession, type SignedIn } from '../sessions/open.ts';
import { checkNewPassword, hashPassword } from '../sessions/password.ts';
import type { Visit } from '../sessions/visit.ts';
import { writeWorkspace } from './update.ts';
import { countryInput, currencyInput, timeZoneInput, workspaceName } from './workspace.ts';

export const setupInput = z.strictObject({
  workspace: workspaceName,
  firstName: line('A first name'),
  lastName: optionalLine('The last name').optional(),
  email: emailInput,
  password: newPasswordInput,
  currency: currencyInput.optional(),
  country: countryInput.optional(),
  timeZone: timeZoneInput.optional(),
});

/** Whether this installation is still without anyone, so that its first visitor becomes its admin. */
export async function setupNeeded({ db }: Pick<Context, 'db'>): Promise<boolean> {
  const rows = await db.rows(sql`select 1 from users limit 1`);
  return rows.length === 0;
}

/**
 * Makes the first visitor the admin, names the workspace and signs them in. It works once, however many try at the same time.
 * @throws ConflictError when there is a user already, ValidationError
 */
export async function setUp(
  visit: Visit & Pick<Context, 'schema' | 'timeZone'>,
  { workspace, email, password, firstName, lastName = null, ...defaults }: z.output<typeof setupInput>,
): Promise<SignedIn> {
  if (!(await setupNeeded(visit))) throw done();
  checkNewPassword(password, email);
  const hash = await hashPassword(password);
  return visit.db.transaction(async (db) => {
    await lockMembers(db);
    if (!(await setupNeeded({ db }))) throw done();
    const id = uuidv7();
    const [username] = await freeUsernames(db, [{ firstName, lastName, email }]);
    await db.rows(sql`insert into users (id, email, username, first_name, last_name, password_hash, is_active)
      values (${id}::uuid, ${email}, ${username}, ${firstName}, ${lastName}, ${hash}, true)`);
    await db.rows(sql`insert into profiles (user_id, role) values (${id}::uuid, 'admin')`);
    const context: Context = { ...visit, db, actor: { kind: 'user', userId: id, role: shippedRoles.admin } };
    const operation = newOperation('workspace.setup');
    await recordOperation(db, context, operation);
    const admin = { email, username, firstName, lastName, role: 'admin', status: 'active' } as const;
    await recordChanges(db, operation.id, 'user', [{ id, action: 'create', diff: diffMembers(undefined, admin) }]);
    await writeWorkspace(db, context, { name: workspace, ...defaults }, operation);
    await ensureDefaultPipeline(context);
    return openSession(db, visit, id);
  });
}

const done = () => new ConflictError('Cardinal is set up already. Sign in, or ask an admin for an invitation.');
