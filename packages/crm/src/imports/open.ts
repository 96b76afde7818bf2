import type { Context } from '../context/index.ts';
import { NotFoundError } from '../errors/index.ts';
import { hasCapability, requireCapability } from '../permissions/index.ts';
import { readImport, type StoredImport } from './stored.ts';

/** Whether an actor sees everyone's imports, and not their own alone. */
export const seesAllImports = ({ actor }: Pick<Context, 'actor'>): boolean =>
  hasCapability(actor.role, 'manageWorkspace');

/**
 * An import that the actor may look at and go on with: their own, and anyone's for who keeps the workspace.
 * @throws ForbiddenError, NotFoundError
 */
export async function openImport(
  context: Context,
  id: string,
  options: { lock?: boolean } = {},
): Promise<StoredImport> {
  requireCapability(context.actor.role, 'import');
  const stored = await readImport(context.db, id, options);
  if (stored.createdBy !== context.actor.userId && !seesAllImports(context))
    throw new NotFoundError('There is no such import.');
  return stored;
}
