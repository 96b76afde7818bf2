'use client';
import type { Proposal } from '@cardinal/crm/proposals';
import { useState } from 'react';
import { type Mode, ProposalCard } from './card/proposal-card.tsx';
import { useDecisions } from './use-decisions.ts';

/** What is proposed about a record, on its page. What was decided leaves. */
export function RecordProposals({ recordId, proposals }: { recordId: string; proposals: readonly Proposal[] }) {
  const decisions = useDecisions();
  const open = proposals.filter(({ id }) => !decisions.isGone(id));
  if (open.length === 0) return null;
  return (
    <section
      aria-label="Suggested for this record"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
      tabIndex={0}
      className="flex max-h-96 shrink-0 flex-col gap-2 overflow-y-auto border-b border-border p-3"
    >
      {open.map((proposal) => (
        <DecidableProposal key={proposal.id} proposal={proposal} decisions={decisions} here={recordId} />
      ))}
    </section>
  );
}

/** A proposal that is not part of the queue, with its own buttons. */
function DecidableProposal(props: { proposal: Proposal; decisions: ReturnType<typeof useDecisions>; here?: string }) {
  const [mode, setMode] = useState<Mode>(null);
  return <ProposalCard {...props} mode={mode} onMode={setMode} />;
}
