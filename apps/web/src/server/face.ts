import type { IncomingMessage } from 'node:http';
import { handleImports, handleRest, handleTrpc } from '@cardinal/api/faces';
import type { Deps } from '@cardinal/api/trpc';

/** One way into the catalogue over HTTP. */
export interface Face {
  /** The beginning of the paths that it answers. */
  readonly path: string;
  handle(request: Request, deps: Deps, arrival: FaceArrival): Promise<Response>;
}

export interface FaceArrival {
  readonly address: string;
  /** The request as Node has it, for what streams. */
  readonly incoming: IncomingMessage;
}

/** Every face that the server mounts, the first match winning. */
const faces: readonly Face[] = [
  { path: '/api/trpc', handle: handleTrpc },
  { path: '/api/v1', handle: handleRest },
  { path: '/api/imports', handle: handleImports },
];

/** The face that answers a path: `/api/trpc` answers itself and everything beneath. */
export const faceFor = (url: string): Face | undefined =>
  faces.find(({ path }) => url === path || url.startsWith(`${path}/`) || url.startsWith(`${path}?`));
