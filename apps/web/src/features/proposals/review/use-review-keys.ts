'use client';
import { useAppShortcuts } from '#shell/index.ts';
import type { Review } from './use-review.ts';

const group = 'Review';

/** J and K move; A, R, E and X act on the proposal that one stands on, ⌘Enter on those that are selected. */
export function useReviewKeys(review: Review, mayDecide: boolean): void {
  const { active, move, setMode, select, decisions, applySelected } = review;
  const act = (run: (proposal: NonNullable<typeof active>) => void) => () => active && run(active);
  useAppShortcuts([
    { keys: 'j', label: 'Next proposal', group, run: () => move(1) },
    { keys: 'k', label: 'Previous proposal', group, run: () => move(-1) },
  ]);
  useAppShortcuts(
    [
      { keys: 'a', label: 'Apply', group, run: act((proposal) => void decisions.apply(proposal)) },
      { keys: 'r', label: 'Reject', group, run: act((proposal) => setMode(proposal, 'reject')) },
      { keys: 'e', label: 'Edit before applying', group, run: act((proposal) => setMode(proposal, 'edit')) },
      { keys: 'x', label: 'Select', group, run: act(select) },
      { keys: 'mod+enter', label: 'Apply all selected', group, run: applySelected },
    ],
    mayDecide,
  );
}
