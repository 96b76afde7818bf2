import type { z } from 'zod';
import type { Context } from '../context/index.ts';
import { openRun, type runIdInput } from './open.ts';
import { type RunView, viewRun } from './view.ts';

/** One run as it stands. */
export async function getRun(context: Context, { id }: z.infer<typeof runIdInput>): Promise<RunView> {
  return viewRun(await openRun(context, id));
}
