import {
  CardinalError,
  type ErrorCode,
  type Issue,
  RateLimitedError,
  StaleError,
  type StaleRecord,
  toldIssues,
} from '@cardinal/crm/errors';
import { TRPCError } from '@trpc/server';
import { z } from 'zod';

/** What a client learns of a failure, beside its message: `error.data.cardinal`. */
export interface Failure {
  readonly code: ErrorCode | 'internal';
  readonly requestId?: string;
  readonly issues: readonly Issue[];
  /** `stale`: the records in question, each with the fields that both wrote. */
  readonly records?: readonly StaleRecord[];
  readonly retryAfterSeconds?: number;
}

/** A request that failed before there was a context; it brings the request's id itself. */
export class EarlyError extends TRPCError {
  readonly requestId: string;
  constructor(requestId: string, cause: unknown, code: TrpcCode = 'INTERNAL_SERVER_ERROR') {
    const error = withCode(new TRPCError({ code, cause }));
    super({ code: error.code, message: error.message, cause: error.cause });
    this.requestId = requestId;
  }
}

type TrpcCode = TRPCError['code'];

const trpcCodes: Record<ErrorCode, TrpcCode> = {
  invalid: 'BAD_REQUEST',
  unauthenticated: 'UNAUTHORIZED',
  forbidden: 'FORBIDDEN',
  not_found: 'NOT_FOUND',
  stale: 'PRECONDITION_FAILED',
  conflict: 'CONFLICT',
  rate_limited: 'TOO_MANY_REQUESTS',
  unavailable: 'SERVICE_UNAVAILABLE',
};

/** What tRPC itself refuses, in our words; everything else that it throws is ours to hide. */
const refusals: Partial<Record<TrpcCode, { code: ErrorCode; message: string }>> = {
  PARSE_ERROR: { code: 'invalid', message: 'The request is not valid JSON.' },
  BAD_REQUEST: { code: 'invalid', message: 'The request could not be read. Check its input and its batch size.' },
  NOT_FOUND: { code: 'not_found', message: 'There is no such operation. Reload the page to get the current version.' },
  METHOD_NOT_SUPPORTED: { code: 'invalid', message: 'This operation needs another HTTP method: POST for changes.' },
  UNSUPPORTED_MEDIA_TYPE: { code: 'invalid', message: 'Send the request as application/json.' },
  PAYLOAD_TOO_LARGE: { code: 'invalid', message: 'The request is too large. Send at most 1 MB at once.' },
  CLIENT_CLOSED_REQUEST: { code: 'unavailable', message: 'The request was given up.' },
};

/** A failure as an error that a person may read; undefined when it is not one and must stay hidden. */
export function readable(error: TRPCError): CardinalError | undefined {
  const { cause } = error;
  if (cause instanceof CardinalError) return cause;
  if (cause instanceof z.ZodError && error.code === 'BAD_REQUEST') {
    const issues = cause.issues.map(issueOf);
    return new CardinalError('invalid', issues[0]?.message ?? 'Something in the input is not right.', issues);
  }
  if (hasCode(cause, tooSlow)) {
    return new CardinalError('unavailable', 'This takes too long to answer. Narrow the filter and try again.');
  }
  if (hasCode(cause, contended)) {
    return new CardinalError('unavailable', 'Others are changing the same records at this moment. Try again.');
  }
  if (hasCode(cause, awayCodes)) {
    return new CardinalError('unavailable', 'The database does not answer. Try again in a moment.');
  }
  const refusal = refusals[error.code];
  return refusal && new CardinalError(refusal.code, refusal.message);
}

/** The same failure with the tRPC code, and so the HTTP status, that its kind has. */
export function withCode(error: TRPCError): TRPCError {
  const known = readable(error);
  if (!known) return error;
  // What tRPC refuses has its code already.
  const code = error.code in refusals ? error.code : trpcCodes[known.code];
  return new TRPCError({ code, message: known.message, cause: known });
}

/** What is sent: the words and the facts of a readable failure, nothing but an id of any other. */
export function describe(
  error: TRPCError,
  requestId = error instanceof EarlyError ? error.requestId : undefined,
): { message: string; failure: Failure } {
  const known = readable(error);
  if (!known) {
    const message = 'Something went wrong. Try again; if it happens again, tell your admin the request id.';
    return { message, failure: { code: 'internal', requestId, issues: [] } };
  }
  const failure: Failure = {
    code: known.code,
    requestId,
    issues: toldIssues(known.issues),
    ...(known instanceof StaleError && { records: known.records }),
    ...(known instanceof RateLimitedError && { retryAfterSeconds: known.retryAfterSeconds }),
  };
  return { message: known.message, failure };
}

function issueOf(issue: z.core.$ZodIssue): Issue {
  const path = issue.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  return { path, code: issue.code ?? 'invalid', message: issue.message };
}

/** PostgreSQL ended a statement, as its time was over. */
const tooSlow = new Set(['57014']);

/** A transaction lost against others however often it was begun anew, or waited for a lock in vain. */
const contended = new Set(['40001', '40P01', '55P03']);

/** The codes of postgres.js and PostgreSQL for a server that cannot be reached, is starting or is shutting down. */
const awayCodes = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'CONNECT_TIMEOUT',
  'CONNECTION_CLOSED',
  'CONNECTION_DESTROYED',
  'CONNECTION_ENDED',
  '53300',
  '57P01',
  '57P02',
  '57P03',
]);

/** Whether an error, or what caused it, has one of these codes. */
function hasCode(error: unknown, codes: ReadonlySet<string>, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 3) return false;
  if ('code' in error && typeof error.code === 'string' && codes.has(error.code)) return true;
  return hasCode(error.cause, codes, depth + 1);
}
