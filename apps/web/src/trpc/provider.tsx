'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import { catalogueLink } from '@cardinal/api/client';
import { QueryClientProvider } from '@tanstack/react-query';
import type { TRPCLink } from '@trpc/client';
import { tap } from '@trpc/server/observable';
import { createContext, type ReactNode, useContext, useState } from 'react';
import { noteSignedOut } from '#features/auth/signed-out.ts';
import { trpc } from './client.ts';
import { createQueryClient } from './query-client.ts';
import { createReferenceCache, type ReferenceCache } from './references.ts';

const References = createContext<ReferenceCache | null>(null);

/** Titles that answers brought along. */
export function useReferences(): ReferenceCache {
  const cache = useContext(References);
  if (!cache) throw new Error('useReferences belongs inside TrpcProvider');
  return cache;
}

/** Reads titles out of every answer before anyone renders it. */
const learning =
  (cache: ReferenceCache): TRPCLink<AppRouter> =>
  () =>
  ({ op, next }) =>
    next(op).pipe(tap({ next: ({ result }) => 'data' in result && cache.learnFrom(result.data) }));

/** Connects everything beneath it with the server. */
export function TrpcProvider({ children }: { children: ReactNode }) {
  const [{ queryClient, client, references }] = useState(() => {
    const references = createReferenceCache();
    const client = trpc.createClient({ links: [learning(references), catalogueLink()] });
    return { references, client, queryClient: createQueryClient(noteSignedOut) };
  });
  return (
    <trpc.Provider client={client} queryClient={queryClient}>
      <QueryClientProvider client={queryClient}>
        <References value={references}>{children}</References>
      </QueryClientProvider>
    </trpc.Provider>
  );
}
