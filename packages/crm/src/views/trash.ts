import type { Context } from '../context/index.ts';
import { changeViews, markStored, updateStored, type ViewChanged } from './change.ts';
import { requireChangeable } from './may.ts';

/**
 * Moves a view to the trash, where it is kept for 30 days. It is nobody's default any more.
 * @throws NotFoundError, ForbiddenError
 */
export async function trashView(context: Context, { id }: { readonly id: string }): Promise<ViewChanged> {
  const { operationId } = await changeViews(context, 'view.trash', async (changing) => {
    const view = await requireChangeable(changing.context, id, 'standing');
    await updateStored(changing, view, { defaultFor: [] });
    await markStored(changing, view, 'trash');
  });
  return { operationId, id };
}

/** Brings a view back from the trash. @throws NotFoundError, ForbiddenError */
export async function restoreView(context: Context, { id }: { readonly id: string }): Promise<ViewChanged> {
  const { operationId } = await changeViews(context, 'view.restore', async (changing) => {
    await markStored(changing, await requireChangeable(changing.context, id, 'trashed'), 'restore');
  });
  return { operationId, id };
}
