import type { Context } from '../../context/index.ts';
import type { Traces } from '../traces.ts';

/** Somewhere beside records and ledger where an erased record's data stands. */
export interface Place {
  /** How many rows hold some of it. */
  count(context: Context, traces: Traces): Promise<number>;
  /** Blanks or deletes them, in the transaction that the context is in. */
  clear(context: Context, traces: Traces): Promise<void>;
}
