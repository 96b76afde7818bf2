import type { OpenApiDocument } from '@cardinal/api/faces';
import { headers } from 'next/headers';

/** The REST API, as far as the visitor of the page may know of it. */
export async function describeApi(): Promise<OpenApiDocument> {
  const server = globalThis.cardinalPages;
  if (!server) throw new Error('Pages are served by server.ts alone.');
  return server.api(await headers());
}
