import {
  APICallError,
  EmptyResponseBodyError,
  InvalidResponseDataError,
  JSONParseError,
  TypeValidationError,
} from '@ai-sdk/provider';
import { z } from 'zod';

/** What can be told of a provider's failure, whatever shape it came in. */
export interface Failure {
  /** HTTP's, or what an event inside a stream corresponds to. */
  readonly status: number | undefined;
  /** Everything that the provider said, in lower case, for looking up what kind of failure it is. */
  readonly said: string;
  /** The provider's own sentence. May quote the key or what was asked. */
  readonly message: string;
  readonly retryAfterSeconds: number | undefined;
  /** The answer came, and is not what the protocol says. */
  readonly unreadable: boolean;
  /** The answer came and ended where the protocol has more to say. */
  readonly early: boolean;
}

/** An error event inside a stream, as the providers of the AI SDK hand it on. */
const StreamFailure = z.object({
  message: z.string(),
  type: z.string().optional(),
  code: z.union([z.string(), z.number()]).nullish(),
  statusCode: z.number().optional(),
});

/** Reads what a provider of the AI SDK threw or put into its stream. */
export function readFailure(error: unknown): Failure {
  if (APICallError.isInstance(error)) {
    // Without a status above it, the failure is the network's, or that of what came after a good beginning.
    const told = error.statusCode !== undefined && error.statusCode >= 300;
    return {
      ...NOTHING,
      ...(told ? { status: error.statusCode, message: error.message } : {}),
      said: told ? `${error.message} ${error.responseBody ?? ''}`.slice(0, 4000).toLowerCase() : '',
      retryAfterSeconds: retryAfter(error.responseHeaders ?? {}),
      unreadable: !told && error.statusCode !== undefined && KINDS.some((kind) => kind.isInstance(error.cause)),
    };
  }
  const event = error instanceof Error ? null : StreamFailure.safeParse(error);
  if (event?.success) {
    const { message, type = '', code, statusCode } = event.data;
    return { ...NOTHING, status: statusCode, said: `${type} ${code ?? ''} ${message}`.toLowerCase(), message };
  }
  const early = InvalidResponseDataError.isInstance(error) && error.data === undefined;
  return { ...NOTHING, early, unreadable: !early && !ofNetwork(error) };
}

const NOTHING: Failure = {
  status: undefined,
  said: '',
  message: '',
  retryAfterSeconds: undefined,
  unreadable: false,
  early: false,
};
const KINDS = [JSONParseError, TypeValidationError, InvalidResponseDataError, EmptyResponseBodyError];

/** fetch throws TypeErrors (`terminated`, `fetch failed`), sockets errors with a code. */
function ofNetwork(error: unknown): boolean {
  return error instanceof TypeError || (error instanceof Error && 'code' in error && typeof error.code === 'string');
}

/** RFC 9110, 10.2.3: seconds or a date; `retry-after-ms` is OpenAI's and more precise. */
function retryAfter(headers: Record<string, string>): number | undefined {
  const milliseconds = Number.parseFloat(headers['retry-after-ms'] ?? '');
  if (milliseconds >= 0) return Math.ceil(milliseconds / 1000);
  const given = headers['retry-after'];
  if (given === undefined) return undefined;
  const seconds = /^\s*\d/.test(given) ? Number.parseFloat(given) : (Date.parse(given) - Date.now()) / 1000;
  return seconds >= 0 ? Math.ceil(seconds) : undefined;
}
