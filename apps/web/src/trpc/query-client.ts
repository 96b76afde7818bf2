import { failureOf } from '@cardinal/api/client';
import { toastError } from '@cardinal/ui/toast';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { TRPCClientError } from '@trpc/client';

declare module '@tanstack/react-query' {
  interface Register {
    mutationMeta: {
      /** The caller shows failures itself, at their field or in place. */
      quiet?: boolean;
    };
  }
}

const noAnswer = 'Cardinal does not answer. Check your connection; what you typed is kept.';

/** The message of any failure, in words for a person. What is no failure of a request speaks for itself. */
export const wordsOf = (error: unknown): string =>
  error instanceof TRPCClientError
    ? (failureOf(error)?.message ?? noAnswer)
    : error instanceof Error
      ? error.message
      : noAnswer;

/** @param onSignedOut called when the server says that nobody is signed in any more */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const signedOut = (error: unknown) => {
    const out = failureOf(error)?.code === 'unauthenticated';
    if (out) onSignedOut();
    return out;
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError: signedOut }),
    mutationCache: new MutationCache({
      onError: (error, _variables, _context, mutation) => {
        if (signedOut(error) || mutation.meta?.quiet) return;
        toastError(wordsOf(error));
      },
    }),
    defaultOptions: {
      queries: { staleTime: 15_000, retry: mayTryAgain, refetchOnWindowFocus: true },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Twice more when the server was out of reach or out of order; never when it said no. */
function mayTryAgain(failures: number, error: Error): boolean {
  const code = failureOf(error)?.code;
  return failures < 2 && (code === undefined || code === 'unavailable' || code === 'internal');
}
