'use client';
import { failureOf } from '@cardinal/api/client';
import type { Proposal } from '@cardinal/crm/proposals';
import { Badge } from '@cardinal/ui/badge';
import { Button } from '@cardinal/ui/button';
import { cn } from '@cardinal/ui/cn';
import { FieldError } from '@cardinal/ui/input';
import type { ReactNode } from 'react';
import { useFormatInstant, useMay } from '#boot/index.ts';
import { wordsOf } from '#trpc/index.ts';
import { isOvertaken } from '../proposal.ts';
import type { Decisions } from '../use-decisions.ts';
import { Decided } from './decided.tsx';
import { EditForm } from './edit-form.tsx';
import { ProposedChange } from './proposed-change.tsx';
import { RejectForm } from './reject-form.tsx';

/** What one does with a proposal at the moment, beside looking at it. */
export type Mode = 'edit' | 'reject' | null;

export interface ProposalCardProps {
  proposal: Proposal;
  decisions: Decisions;
  mode: Mode;
  onMode: (mode: Mode) => void;
  /** Before the reason: a box to select it by. */
  lead?: ReactNode;
  /** The keyboard stands on it. */
  active?: boolean;
  /** The record whose page it stands on: it need not be named. */
  here?: string;
}

/** What a machine proposes, drawn as suggested, with what a person may do about it. */
export function ProposalCard({ proposal, decisions, mode, onMode, lead, active, here }: ProposalCardProps) {
  const may = useMay();
  const state = decisions.of(proposal.id);
  const open = proposal.status === 'suggested' && !decisions.isGone(proposal.id);
  const failure = typeof state === 'object' ? state.failure : null;
  const mayDecide = open && may.capability('approveProposals');
  return (
    <div
      className={cn(
        'flex min-w-0 flex-col gap-2 rounded-md bg-surface-1 p-3',
        open ? 'suggested' : 'border border-border',
        active && 'outline-1 outline-offset-2 outline-border-strong',
      )}
    >
      <div className="flex items-start gap-2">
        {lead}
        <h2 className="min-w-0 grow text-13 font-medium break-words">{proposal.reason}</h2>
        {open && <Badge tone="suggested">Suggested</Badge>}
      </div>
      {open && isOvertaken(proposal) && (
        <p role="status" className="text-12 text-warning">
          The record has changed since this was suggested. Applying writes over what stands there now.
        </p>
      )}
      {mode === 'edit' && mayDecide ? (
        <EditForm
          proposal={proposal}
          busy={state === 'busy'}
          failure={failure}
          onApply={(edits) => void decisions.apply(proposal, edits)}
          onCancel={() => onMode(null)}
        />
      ) : (
        proposal.changes.map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a change has no other name than its place in the proposal.
          <ProposedChange key={at} change={change} here={here} />
        ))
      )}
      {mode !== 'edit' && failure !== null && <FieldError message={failureWords(failure)} />}
      {mode === 'reject' && mayDecide && (
        <RejectForm
          busy={state === 'busy'}
          onReject={(reason) => void decisions.reject(proposal, reason)}
          onCancel={() => onMode(null)}
        />
      )}
      <div className="flex flex-wrap items-center gap-x-2 gap-y-2">
        <Origin proposal={proposal} />
        {mayDecide && mode === null && (
          <div className="ml-auto flex gap-2">
            <Button size="sm" variant="ghost" onClick={() => onMode('edit')}>
              Edit
            </Button>
            <Button size="sm" onClick={() => onMode('reject')}>
              Reject
            </Button>
            <Button size="sm" busy={state === 'busy'} onClick={() => void decisions.apply(proposal)}>
              Apply
            </Button>
          </div>
        )}
        <Decided proposal={proposal} />
      </div>
    </div>
  );
}

/** A record that changed under one's eyes is shown anew; the words say to look again. */
const failureWords = (failure: unknown): string =>
  failureOf(failure)?.code === 'stale'
    ? 'The record has just been changed. Compare with what stands there now, then apply again.'
    : wordsOf(failure);

function Origin({ proposal: { by, model, createdAt } }: { proposal: Proposal }) {
  const format = useFormatInstant();
  return (
    <p className="text-12 text-muted">
      Asked by {by.name} · <span className="font-mono text-11">{model}</span> ·{' '}
      <time dateTime={createdAt}>{format(createdAt)}</time>
    </p>
  );
}
