import { z } from 'zod';
import type { Context } from '../context/index.ts';
import { openImport } from './open.ts';
import { type ImportView, viewImport } from './view.ts';

export const importIdInput = z.strictObject({ id: z.uuid() });

/** One import as it stands. */
export async function getImport(context: Context, { id }: z.infer<typeof importIdInput>): Promise<ImportView> {
  return viewImport(await openImport(context, id));
}
