'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import { useQueryClient } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { invalidateAll } from '#features/records/cache/invalidate.ts';
import { useUndo } from '#features/records/changes/use-undo.ts';
import { trpc } from '#trpc/index.ts';
import type { Member } from '../member-row.tsx';
import { recordsWords } from './part-words.ts';

export type OwnedPart = inferRouterOutputs<AppRouter>['members']['transferPreview']['parts'][number];

const keyOf = ({ object, state }: Pick<OwnedPart, 'object' | 'state'>): string => `${object} ${state}`;

/** What a member owns, what of it goes to whom, and handing it over. */
export function useTransfer(member: Member) {
  const queryClient = useQueryClient();
  const { offer } = useUndo();
  const members = trpc.members.list.useQuery();
  const preview = trpc.members.transferPreview.useQuery({ id: member.id }, { staleTime: 0, gcTime: 0 });
  const [to, setTo] = useState<string | null>(null);
  const [chosen, setChosen] = useState<Readonly<Record<string, boolean>>>({});
  const takers = (members.data ?? []).filter(({ id, status }) => status === 'active' && id !== member.id);
  const parts = preview.data?.parts ?? [];
  const isChosen = (part: OwnedPart) => chosen[keyOf(part)] ?? part.proposed;
  const going = parts.filter(isChosen);
  const transfer = trpc.members.transfer.useMutation({
    meta: { quiet: true },
    onSuccess: ({ operationId, transferred }, { to: taker }) => {
      const name = takers.find(({ id }) => id === taker)?.name ?? 'another member';
      const message = `${recordsWords(transferred)} of ${member.name} handed over to ${name}`;
      offer(message, { operationId, label: message });
    },
    onSettled: () => invalidateAll(queryClient),
  });
  return {
    preview,
    takers,
    to,
    choose: (id: string | null) => {
      transfer.reset();
      setTo(id);
    },
    isChosen,
    check: (part: OwnedPart, has: boolean) => setChosen((before) => ({ ...before, [keyOf(part)]: has })),
    /** How many records go. */
    count: going.reduce((sum, part) => sum + part.count, 0),
    transfer,
    /** What the command is told; null until it is known what goes to whom. */
    input:
      to && going.length ? { id: member.id, to, parts: going.map(({ object, state }) => ({ object, state })) } : null,
  };
}
export type Transfer = ReturnType<typeof useTransfer>;
