import type { Connection } from '@cardinal/db/connection';

/** A browser at the door: what signing in, up and out is told of a request before anyone is known. */
export interface Visit {
  readonly db: Connection;
  readonly requestId?: string;
  /** The address that counts for limits: the socket's, or what a trusted proxy says. */
  readonly address: string;
  readonly userAgent: string | null;
  /** The request's `Cookie` header; empty without one. */
  readonly cookieHeader: string;
  /** Where Cardinal is reached; cookies are `Secure` exactly when this is https. */
  readonly appUrl: string;
  /** Signs what browsers keep. */
  readonly appSecret: string;
}
