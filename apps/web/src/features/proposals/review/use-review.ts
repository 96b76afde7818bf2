'use client';
import type { Proposal } from '@cardinal/crm/proposals';
import { type RefObject, useEffect, useState } from 'react';
import type { Mode } from '../card/proposal-card.tsx';
import type { Decisions } from '../use-decisions.ts';

export interface Review {
  /** Where the keyboard stands: the first one, until it moves. */
  readonly active: Proposal | undefined;
  readonly move: (by: 1 | -1) => void;
  readonly selected: readonly Proposal[];
  readonly isSelected: (id: string) => boolean;
  readonly select: (proposal: Proposal) => void;
  readonly mode: { readonly id: string; readonly mode: Mode } | null;
  readonly setMode: (proposal: Proposal, mode: Mode) => void;
  readonly applySelected: () => void;
  readonly decisions: Decisions;
}

/** Where one stands in the queue and what is selected. What is decided hands the place on to the next one. */
export function useReview(shown: readonly Proposal[], given: Decisions, list: RefObject<HTMLElement | null>): Review {
  const [at, setAt] = useState<{ readonly id: string; readonly index: number } | null>(null);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [mode, setMode] = useState<Review['mode']>(null);
  const found = at ? shown.findIndex(({ id }) => id === at.id) : 0;
  const index = found >= 0 ? found : Math.min(at?.index ?? 0, shown.length - 1);
  const active = shown[index];
  const goTo = (next: number) => {
    const proposal = shown[Math.max(0, Math.min(next, shown.length - 1))];
    if (proposal) setAt({ id: proposal.id, index: shown.indexOf(proposal) });
  };
  // Only once the person has begun to move: a page that has just opened keeps the focus where it is.
  const place = at && active?.id;
  const isEditing = mode !== null && mode.id === place;
  useEffect(() => {
    if (!place || isEditing) return;
    const item = list.current?.querySelector<HTMLElement>(`[data-proposal="${place}"]`);
    if (!item || item.contains(document.activeElement)) return;
    item.focus({ preventScroll: true });
    item.scrollIntoView({ block: 'nearest' });
  }, [place, isEditing, list]);
  const stand = ({ id }: Proposal) => setAt({ id, index: shown.findIndex((one) => one.id === id) });
  return {
    active,
    move: (by) => goTo(at ? index + by : index),
    selected: shown.filter(({ id }) => chosen.has(id)),
    isSelected: (id) => chosen.has(id),
    select: ({ id }) =>
      setChosen((now) => {
        const next = new Set(now);
        if (!next.delete(id)) next.add(id);
        return next;
      }),
    mode,
    setMode: (proposal, wanted) => {
      stand(proposal);
      setMode(wanted && { id: proposal.id, mode: wanted });
    },
    applySelected: () => void given.applyAll(shown.filter(({ id }) => chosen.has(id))),
    decisions: {
      ...given,
      apply: (proposal, edits) => {
        stand(proposal);
        return given.apply(proposal, edits);
      },
      reject: (proposal, reason) => {
        stand(proposal);
        return given.reject(proposal, reason);
      },
    },
  };
}
