'use client';
import { ErrorState, Skeleton } from '@cardinal/ui/states';
import { useEffect, useRef, useState } from 'react';
import { type Mode, ProposalCard } from '#features/proposals/card/proposal-card.tsx';
import { useDecisions } from '#features/proposals/use-decisions.ts';
import { trpc, wordsOf } from '#trpc/index.ts';

/** What the assistant suggests, to be decided where it was asked for. */
export function ProposalPart({ id }: { id: string }) {
  const { data, error, refetch } = trpc.proposals.get.useQuery({ id });
  const decisions = useDecisions();
  const [mode, setMode] = useState<Mode>(null);
  const place = useRef<HTMLDivElement>(null);
  const decided = data !== undefined && data.proposal.status !== 'suggested';
  // The button that was pressed is gone: the focus stays with what it did.
  useEffect(() => {
    if (decided && document.activeElement === document.body) place.current?.focus();
  }, [decided]);
  if (data)
    return (
      <div ref={place} tabIndex={-1} className="outline-none">
        <ProposalCard proposal={data.proposal} decisions={decisions} mode={decided ? null : mode} onMode={setMode} />
      </div>
    );
  if (!error) return <Skeleton className="h-28 rounded-md" />;
  return (
    <ErrorState
      title="The suggestion could not be loaded"
      description={wordsOf(error)}
      onRetry={() => void refetch()}
      className="py-4"
    />
  );
}
