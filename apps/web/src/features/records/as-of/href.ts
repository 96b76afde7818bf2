import type { Schema } from '@cardinal/crm/schema';
import { hrefOf } from '#routes/index.ts';

/** Where a record is shown as it was at a moment. */
export const hrefThen = (schema: Schema, object: string, id: string, at: string): string =>
  `${hrefOf(object, id, schema)}?asOf=${encodeURIComponent(at)}`;
