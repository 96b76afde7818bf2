import type { Occasion } from '@cardinal/ai/writing';
import type { RecordFacts } from '@cardinal/crm/assistant';
import type { AskContext } from './context.ts';

/** Between whom an e-mail about a record is, and what it is for. */
export const occasionOf = ({ session }: AskContext, { addressee }: RecordFacts, purpose = ''): Occasion => ({
  purpose,
  to: addressee,
  from: session?.user.name ?? null,
});
