import type { Actor } from '@cardinal/crm/context';
import { UnauthenticatedError } from '@cardinal/crm/errors';
import { type Action, type Capability, requireAdmin, requireCapability, requireScope } from '@cardinal/crm/permissions';
import { objectOf, type Schema } from '@cardinal/crm/schema';

/**
 * Who may call an operation: anyone, anyone signed in, an admin, a role with a capability, or a role whose action on an
 * object reaches somewhere. `input`: the object is named in the input, so the command itself decides.
 */
export type Permission =
  | 'public'
  | 'signedIn'
  | 'admin'
  | Capability
  | { readonly object: 'input' | (string & {}); readonly action: Action };

/**
 * The one place where every face asks. Which records an action reaches is the command's own `where`.
 * @throws UnauthenticatedError when nobody is signed in, ForbiddenError when the role may not
 */
export function requirePermission(permission: Permission, actor: Actor | null, schema: Schema): void {
  if (permission === 'public') return;
  if (!actor) throw new UnauthenticatedError();
  if (permission === 'signedIn') return;
  if (permission === 'admin') requireAdmin(actor.role, 'do this');
  else if (typeof permission === 'string') requireCapability(actor.role, permission);
  else if (permission.object !== 'input')
    requireScope(actor.role, objectOf(schema, permission.object), permission.action);
}
