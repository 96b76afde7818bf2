'use client';
import type { Proposal } from '@cardinal/crm/proposals';
import { Button } from '@cardinal/ui/button';
import { useFormatInstant, useMay } from '#boot/index.ts';
import { requestUndo } from '#features/records/changes/undo-request.ts';

const words = { applied: 'Applied', rejected: 'Rejected', failed: 'Could not be applied', approved: 'Approved' };

/** What became of a proposal: who decided, when, and why; what was applied can be taken back. */
export function Decided({ proposal }: { proposal: Proposal }) {
  const format = useFormatInstant();
  const may = useMay();
  const { status, decidedBy, decidedAt, remark, operationId } = proposal;
  if (status === 'suggested') return null;
  return (
    <div className="flex w-full flex-wrap items-center gap-2 border-t border-border pt-2 text-12">
      <p className="min-w-0 grow break-words">
        <span className="font-medium">{words[status]}</span>{' '}
        <span className="text-muted">
          {decidedBy && `by ${decidedBy.name}`}
          {decidedAt && `, ${format(decidedAt)}`}
          {remark && `: ${remark}`}
        </span>
      </p>
      {operationId && may.capability('approveProposals') && (
        <Button size="sm" variant="ghost" onClick={() => requestUndo(operationId)}>
          Undo…
        </Button>
      )}
    </div>
  );
}
