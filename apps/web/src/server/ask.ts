import { headers } from 'next/headers';
import { cache } from 'react';
import type { Caller } from './page-server.ts';

/** The catalogue as the visitor of the page under way may use it; once per request. */
export const ask = cache(async (): Promise<Caller> => {
  const server = globalThis.cardinalPages;
  if (!server) throw new Error('Pages are served by server.ts alone.');
  return server.caller(await headers());
});
