import {
  CardinalError,
  ConflictError,
  ForbiddenError,
  NotFoundError,
  RateLimitedError,
  StaleError,
  UnauthenticatedError,
  ValidationError,
} from '@cardinal/crm/errors';
import { TRPCError } from '@trpc/server';
import { getHTTPStatusCodeFromError } from '@trpc/server/http';
import { expect, test } from 'vitest';
import { z } from 'zod';
import { describe as failureOf, withCode } from './errors.ts';

const internal = (cause: unknown) => new TRPCError({ code: 'INTERNAL_SERVER_ERROR', cause });
const statusOf = (cause: unknown) => getHTTPStatusCodeFromError(withCode(internal(cause)));

test.each([
  [new CardinalError('unavailable', 'x'), 503],
  [ValidationError.at(['name'], 'x'), 400],
  [new UnauthenticatedError(), 401],
  [new ForbiddenError('x'), 403],
  [new NotFoundError('x'), 404],
  [new ConflictError('x'), 409],
  [new StaleError([]), 412],
  [new RateLimitedError('x', 7), 429],
])('%s answers with %i', (error, status) => {
  expect(statusOf(error)).toBe(status);
  expect(failureOf(withCode(internal(error)), 'r1').failure.code).toBe(error.code);
});

test('a failure carries its issues, stale records and waiting time', () => {
  const records = [{ id: 'a', version: 3, fields: { name: { yours: 'A', theirs: 'B' } } }];
  expect(failureOf(internal(new StaleError(records))).failure.records).toEqual(records);
  expect(failureOf(internal(new RateLimitedError('Wait.', 7))).failure.retryAfterSeconds).toBe(7);
  const issue = { path: ['records', 0, 'name'], code: 'required', message: 'Enter a name.' };
  expect(failureOf(internal(new ValidationError([issue])))).toEqual({
    message: 'Enter a name.',
    failure: { code: 'invalid', requestId: undefined, issues: [issue] },
  });
});

test('an input that breaks its schema names its fields, an output that does is our own failure', () => {
  const cause = z.object({ a: z.object({ b: z.string() }) }).safeParse({ a: { b: 1 } }).error;
  const input = failureOf(new TRPCError({ code: 'BAD_REQUEST', cause }));
  expect(input.failure).toMatchObject({ code: 'invalid', issues: [{ path: ['a', 'b'], code: 'invalid_type' }] });
  expect(failureOf(internal(cause)).failure.code).toBe('internal');
});

test('nothing of an unexpected error is told but the request id', () => {
  const { message, failure } = failureOf(internal(new Error('password for "cardinal" at 10.0.0.7')), 'r1');
  expect(message).toMatch(/^Something went wrong\./);
  expect(failure).toEqual({ code: 'internal', requestId: 'r1', issues: [] });
});

test.each(['ECONNREFUSED', 'CONNECTION_ENDED', '57P03'])(
  'a database that is away (%s) is worth another try',
  (code) => {
    const wrapped = new Error('Failed query', { cause: Object.assign(new Error('x'), { code }) });
    expect(statusOf(wrapped)).toBe(503);
  },
);

test('a statement whose time was over says to narrow the filter', () => {
  const wrapped = new Error('Failed query', { cause: Object.assign(new Error('x'), { code: '57014' }) });
  expect(statusOf(wrapped)).toBe(503);
  expect(failureOf(internal(wrapped)).message).toContain('Narrow the filter');
});

test.each(['40P01', '40001', '55P03'])(
  'what lost against other writers to the last (%s) is worth another try',
  (code) => {
    const wrapped = new Error('Failed query', { cause: Object.assign(new Error('x'), { code }) });
    expect(statusOf(wrapped)).toBe(503);
    expect(failureOf(internal(wrapped)).message).toContain('Others are changing');
  },
);
