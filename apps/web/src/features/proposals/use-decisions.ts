'use client';
import { failureOf } from '@cardinal/api/client';
import type { Proposal } from '@cardinal/crm/proposals';
import { toastError, toastUndo } from '@cardinal/ui/toast';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { noteSignedOut } from '#features/auth/signed-out.ts';
import { invalidateAll } from '#features/records/cache/index.ts';
import { type LastChange, noteChange } from '#features/records/changes/last-changes.ts';
import { useUndo } from '#features/records/changes/use-undo.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { type Edits, seenOf } from './proposal.ts';

/** How a proposal stands with whom is deciding it; `going` is as good as done until the server says no. */
export type Deciding = 'busy' | 'going' | 'done' | { readonly failure: unknown };

export interface Decisions {
  readonly of: (id: string) => Deciding | undefined;
  /** Whether it waits for a decision no more, as far as this page knows. */
  readonly isGone: (id: string) => boolean;
  /** Writes what is proposed, over what one has seen; whether that was done. */
  readonly apply: (proposal: Proposal, edits?: Edits) => Promise<boolean>;
  /** Writes several, one after the other, to be taken back together. */
  readonly applyAll: (proposals: readonly Proposal[]) => Promise<void>;
  readonly reject: (proposal: Proposal, reason?: string) => Promise<boolean>;
}

/** Applies and rejects proposals. What was applied can be taken back; why something could not be is kept with it. */
export function useDecisions(): Decisions {
  const { client } = trpc.useUtils();
  const queryClient = useQueryClient();
  const { offer, undo } = useUndo();
  const [states, setStates] = useState<ReadonlyMap<string, Deciding>>(new Map());
  const set = (id: string, state: Deciding) => setStates((now) => new Map(now).set(id, state));

  async function decide<T>({ id }: Proposal, work: () => Promise<T>, hasForm: boolean): Promise<T | null> {
    // What stands in a form is kept there until it is done.
    set(id, hasForm ? 'busy' : 'going');
    try {
      const result = await work();
      set(id, 'done');
      return result;
    } catch (error) {
      const code = failureOf(error)?.code;
      if (code === 'unauthenticated') noteSignedOut();
      const isOver = code === 'conflict' || code === 'not_found' || (code === 'invalid' && !hasForm);
      set(id, isOver ? 'done' : { failure: error });
      if (isOver) toastError(wordsOf(error));
      return null;
    }
  }
  const write = (proposal: Proposal, edits: Edits = new Map()) =>
    decide(
      proposal,
      () =>
        client.proposals.applyProposal.mutate({
          id: proposal.id,
          seen: seenOf(proposal),
          edits: [...edits].map(([index, values]) => ({ index, values })),
        }),
      edits.size > 0,
    );
  return {
    of: (id) => states.get(id),
    isGone: (id) => states.get(id) === 'going' || states.get(id) === 'done',
    apply: async (proposal, edits) => {
      const applied = await write(proposal, edits);
      if (applied) offer('Applied', { operationId: applied.operationId, label: proposal.reason });
      invalidateAll(queryClient);
      return applied !== null;
    },
    applyAll: async (proposals) => {
      const changes: LastChange[] = [];
      for (const proposal of proposals) {
        const applied = await write(proposal);
        if (applied) changes.push({ operationId: applied.operationId, label: proposal.reason });
      }
      for (const change of changes) noteChange(change);
      const takeBack = async () => {
        for (const change of changes.toReversed()) await undo(change);
      };
      if (changes.length > 0) toastUndo(`${changes.length} applied`, () => void takeBack());
      invalidateAll(queryClient);
    },
    reject: async (proposal, reason) => {
      const input = { id: proposal.id, ...(reason && { reason }) };
      const rejected = await decide(
        proposal,
        async () => {
          await client.proposals.rejectProposal.mutate(input);
          return true;
        },
        true,
      );
      invalidateAll(queryClient);
      return rejected !== null;
    },
  };
}
