'use client';
import type { Proposal } from '@cardinal/crm/proposals';
import { Button } from '@cardinal/ui/button';
import { Checkbox } from '@cardinal/ui/checkbox';
import { Kbd } from '@cardinal/ui/kbd';
import { EmptyState, ErrorState, Skeleton } from '@cardinal/ui/states';
import { ListChecks } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { useMay } from '#boot/index.ts';
import { ProposalCard } from '../card/proposal-card.tsx';
import { useDecisions } from '../use-decisions.ts';
import { useQueue, type Which } from './use-queue.ts';
import { type Review, useReview } from './use-review.ts';
import { useReviewKeys } from './use-review-keys.ts';

const none: readonly Proposal[] = [];

/** Proposals one under the other, to be gone through with the keyboard or the mouse. */
export function Queue({ which }: { which: Which }) {
  const { proposals, problem, retry, more, loadingMore } = useQueue(which);
  const decisions = useDecisions();
  const mayDecide = useMay().capability('approveProposals') && which === 'open';
  const list = useRef<HTMLUListElement>(null);
  const shown = useMemo(
    () => (which === 'open' ? proposals?.filter(({ id }) => !decisions.isGone(id)) : proposals) ?? none,
    [proposals, decisions, which],
  );
  const review = useReview(shown, decisions, list);
  useReviewKeys(review, mayDecide);
  if (problem) return <ErrorState title="The proposals could not be loaded" description={problem} onRetry={retry} />;
  if (!proposals) return <QueueSkeleton />;
  if (shown.length === 0) return <NothingHere which={which} />;
  return (
    <div className="mx-auto flex w-full max-w-200 flex-col gap-3 px-4 pt-1 pb-8">
      {mayDecide && review.selected.length > 0 && (
        <div className="flex items-center gap-2 text-12 text-muted">
          <span role="status">{review.selected.length} selected</span>
          <Button size="sm" onClick={review.applySelected}>
            Apply selected
            <Kbd keys="mod+enter" />
          </Button>
        </div>
      )}
      <ul ref={list} aria-label={which === 'open' ? 'Open proposals' : 'Decided proposals'} className="contents">
        {shown.map((proposal) => (
          <Item key={proposal.id} proposal={proposal} review={review} mayDecide={mayDecide} />
        ))}
      </ul>
      {more && (
        <Button size="sm" className="self-center" busy={loadingMore} onClick={more}>
          Show more
        </Button>
      )}
    </div>
  );
}

function Item({ proposal, review, mayDecide }: { proposal: Proposal; review: Review; mayDecide: boolean }) {
  const { id, reason } = proposal;
  const isActive = review.active?.id === id;
  return (
    <li data-proposal={id} tabIndex={-1} aria-label={reason} className="rounded-md outline-none">
      <ProposalCard
        proposal={proposal}
        decisions={review.decisions}
        mode={review.mode?.id === id ? review.mode.mode : null}
        onMode={(mode) => review.setMode(proposal, mode)}
        active={isActive}
        lead={
          mayDecide && (
            <Checkbox
              aria-label={`Select: ${reason}`}
              className="mt-0.5"
              checked={review.isSelected(id)}
              onCheckedChange={() => review.select(proposal)}
            />
          )
        }
      />
    </li>
  );
}

function NothingHere({ which }: { which: Which }) {
  return (
    <EmptyState
      icon={<ListChecks />}
      title={which === 'open' ? 'Nothing waits for you' : 'Nothing was decided yet'}
      description={
        which === 'open'
          ? 'What the assistant suggests to change stands here until someone applies or rejects it. Nothing is changed before that.'
          : 'Proposals that were applied or rejected stand here, with who decided and why.'
      }
    />
  );
}

function QueueSkeleton() {
  return (
    <div role="status" aria-label="Loading the proposals" className="mx-auto flex w-full max-w-200 flex-col gap-3 px-4">
      {[1, 2, 3].map((at) => (
        <Skeleton key={at} className="h-32 rounded-md" />
      ))}
    </div>
  );
}
