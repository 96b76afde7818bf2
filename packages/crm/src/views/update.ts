import { isDeepStrictEqual } from 'node:util';
import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { ConflictError } from '../errors/index.ts';
import { objectOf } from '../schema/index.ts';
import { changeViews, updateStored, type ViewChanged } from './change.ts';
import { checkDefinition } from './check.ts';
import { type ViewDefinition, viewId, viewPatch } from './inputs.ts';
import { requireChangeable, requireShare } from './may.ts';
import { type ShownView, showView } from './shown.ts';

export const updateViewInput = z.strictObject({
  ...viewId,
  set: viewPatch,
  /** The version that the change was made against; left out, the last writer wins. */
  version: z.int32().positive().optional(),
});

/**
 * Changes a view. Parts of its definition that come back as the actor was shown them stay as they are stored, with what
 * the actor cannot see. One that is not shared any more is nobody's default.
 * @throws NotFoundError, ForbiddenError, ValidationError under `definition`, ConflictError when someone has changed it
 */
export async function updateView(context: Context, input: z.input<typeof updateViewInput>): Promise<ViewChanged> {
  const { id, set, version } = updateViewInput.parse(input);
  const { operationId } = await changeViews(context, 'view.update', async (changing) => {
    const view = await requireChangeable(changing.context, id, 'standing');
    if (version !== undefined && version !== view.version) {
      throw new ConflictError(
        'Someone has changed this view meanwhile. Look at it as it is now, or save yours as a new view.',
      );
    }
    const object = objectOf(context.schema, view.object);
    if (set.isShared && !view.isShared) requireShare(context, object);
    const shown = showView(context, object, view);
    const layout = set.layout === shown.layout ? view.layout : (set.layout ?? view.layout);
    const definition = set.definition && withUnseen(set.definition, shown, view.definition);
    if (set.definition) checkDefinition(context, object, set.layout ?? shown.layout, set.definition);
    else if (set.layout) checkDefinition(context, object, set.layout, shown.definition);
    const gone = set.isShared === false ? { defaultFor: [] } : {};
    await updateStored(changing, view, {
      ...set,
      ...gone,
      ...(set.layout && { layout }),
      ...(definition && { definition }),
    });
  });
  return { operationId, id };
}

/** A definition as it is to be stored: where it says what was shown, it says what stands. */
function withUnseen(given: ViewDefinition, shown: ShownView, stored: ViewDefinition): ViewDefinition {
  const parts = new Set([...Object.keys(given), ...Object.keys(stored)]) as Set<keyof ViewDefinition>;
  const kept = [...parts].flatMap((part) => {
    const value = isDeepStrictEqual(given[part], shown.definition[part]) ? stored[part] : given[part];
    return value === undefined ? [] : [[part, value] as const];
  });
  return Object.fromEntries(kept) as ViewDefinition;
}
