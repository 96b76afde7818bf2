import { CardinalError, type Issue, StaleError, toldIssues } from '@cardinal/crm/errors';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { z } from 'zod';
import { describe, readable, withCode } from '../../trpc/index.ts';
import { HttpRefusal } from './refusal.ts';

/** One thing wrong, where it is wrong: a JSON pointer into the body, or `/<parameter>` of the query. */
const problemError = z.object({ pointer: z.string(), code: z.string(), message: z.string() });

/** An error as RFC 9457 has it, with what helps a program. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  requestId: z.string(),
  errors: z.array(problemError),
});
export type Problem = z.output<typeof problemSchema>;

/** The title of each code. */
export const problemTitles: Readonly<Record<string, string>> = {
  invalid: 'The request is not valid',
  unauthenticated: 'Who is asking?',
  forbidden: 'Not allowed',
  not_found: 'Not found',
  stale: 'Someone else changed this meanwhile',
  conflict: 'This collides with what is there',
  rate_limited: 'Too many requests',
  unavailable: 'Not available at the moment',
  internal: 'Something went wrong',
  method_not_allowed: 'Not by this method',
  unsupported_media_type: 'Not in this format',
  too_large: 'Too large',
  idempotency_mismatch: 'This Idempotency-Key was used for another request',
  idempotency_busy: 'The same request is under way',
};

/** A failure, and what goes out with it. */
export interface Refused {
  readonly problem: Problem;
  readonly headers: Readonly<Record<string, string>>;
  /** Nobody expected it: it belongs in the log. */
  readonly unexpected: boolean;
}

/**
 * A failure as a problem. Unknown ones keep their words to themselves.
 * @param at where the body stands in the operation's input; pointers begin there
 */
export function problemOf(thrown: unknown, requestId: string, at: readonly (string | number)[] = []): Refused {
  if (thrown instanceof HttpRefusal) {
    const problem = compose(thrown.status, thrown.code, thrown.message, requestId, errorsOf(thrown.issues, at));
    return { problem, headers: thrown.headers, unexpected: false };
  }
  const error = withCode(asTrpc(thrown));
  const { message, failure } = describe(error, requestId);
  const cause = readable(error);
  const stale = cause instanceof StaleError ? staleErrors(cause) : [];
  const errors = [...stale, ...errorsOf(failure.issues, at)];
  const status = getHTTPStatusCodeFromError(error);
  return {
    problem: compose(status, failure.code, message, requestId, errors),
    headers: {
      ...(failure.retryAfterSeconds !== undefined && { 'retry-after': String(failure.retryAfterSeconds) }),
      ...(cause instanceof StaleError && cause.records[0] && { etag: `"${cause.records[0].version}"` }),
      ...(status === 401 && { 'www-authenticate': 'Bearer realm="cardinal"' }),
    },
    unexpected: !cause,
  };
}

function asTrpc(thrown: unknown): TRPCError {
  if (thrown instanceof TRPCError) return thrown;
  const code = thrown instanceof z.ZodError ? 'BAD_REQUEST' : 'INTERNAL_SERVER_ERROR';
  return new TRPCError({ code, cause: thrown });
}

export const titleOf = (code: string): string => problemTitles[code] ?? 'The request was refused';

const compose = (
  status: number,
  code: string,
  detail: string,
  requestId: string,
  errors: Problem['errors'],
): Problem => ({
  type: `/docs/api#error-${code}`,
  title: titleOf(code),
  status,
  detail,
  code,
  requestId,
  errors,
});

/** Issues with pointers from where the body stands in the operation's input. */
const errorsOf = (issues: readonly Issue[], at: readonly (string | number)[]): Problem['errors'] =>
  issues.map(({ path, code, message }) => {
    const within = at.every((step, index) => path[index] === step) ? path.slice(at.length) : path;
    return { pointer: pointerTo(within), code, message };
  });

/** The fields that both wrote, with what stands there now. */
function staleErrors(error: Pick<StaleError, 'records'>): Problem['errors'] {
  return error.records.flatMap(({ fields }) =>
    Object.entries(fields).map(([property, { theirs }]) => ({
      pointer: pointerTo(property.startsWith('custom.') ? ['custom', property.slice('custom.'.length)] : [property]),
      code: 'stale',
      message: `Someone else wrote ${JSON.stringify(theirs)} here meanwhile.`,
    })),
  );
}

/** @see https://www.rfc-editor.org/rfc/rfc6901 */
const pointerTo = (path: readonly (string | number)[]): string =>
  path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** The problem of a row of a batch. */
export function rowProblem(
  row: { readonly code: CardinalError['code']; readonly message: string; readonly issues: readonly Issue[] },
  records: StaleError['records'] = [],
): Omit<Problem, 'requestId' | 'type'> {
  const error = withCode(
    new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause: new CardinalError(row.code, row.message) }),
  );
  const status = getHTTPStatusCodeFromError(error);
  const at = row.issues[0]?.path[0] === 'set' ? ['set'] : [];
  const errors = [...staleErrors({ records }), ...errorsOf(toldIssues(row.issues, 20), at)];
  return { title: titleOf(row.code), status, detail: row.message, code: row.code, errors };
}
