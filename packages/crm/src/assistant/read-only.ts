import { walled } from '@cardinal/db/connection';
import type { Context } from '../context/index.ts';

/**
 * The same context where nothing can be written, whoever asks and whatever is called with it: what a model reads with. Every
 * statement runs in a read-only transaction under a role that has SELECT alone.
 */
export const readOnly = <C extends Pick<Context, 'db'>>(context: C): C => ({ ...context, db: walled(context.db) });
