'use client';
import { trpc } from '#trpc/index.ts';

/** What others suggest and decide stands in no record's history, so it is counted anew now and then. */
const countAgainMs = 60_000;

/** How many proposals wait for a decision; 0 until that is known. */
export const useOpenProposals = (): number =>
  trpc.proposals.count.useQuery({}, { refetchInterval: countAgainMs }).data ?? 0;
