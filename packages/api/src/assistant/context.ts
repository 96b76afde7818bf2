import type { Actor } from '@cardinal/crm/context';
import type { RequestContext } from '../trpc/index.ts';

/** A request of someone who may ask the assistant. */
export type AskContext = RequestContext & { readonly actor: Actor };
