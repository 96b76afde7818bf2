import { ModelError } from '../error.ts';
import { type Failure, readFailure } from './failure.ts';
import type { Origin } from './origin.ts';

/**
 * A provider's failure as one of ours. `begun`: part of the answer had arrived. The provider's own sentence is quoted only
 * where ours alone would not help, and never with anything that looks like a key.
 */
export function describeFailure(error: unknown, origin: Origin, begun: boolean): ModelError {
  if (error instanceof ModelError) return error;
  const failure = readFailure(error);
  const { label, keyVariable } = origin;
  const { status = 0, said, retryAfterSeconds } = failure;
  // Where there is a status, it decides; an event inside a stream often has words alone.
  const says = (words: RegExp) => status === 0 && words.test(said);
  if (status === 402 || (status < 500 && /insufficient_quota|credit balance is too low/.test(said)))
    return new ModelError('unauthorized', `${label} says that the account behind ${keyVariable} has no credit left.`);
  if (status === 401 || status === 403 || says(/authentication_error|invalid_api_key|permission_error/))
    return new ModelError(
      'unauthorized',
      `${label} does not accept ${origin.key ? keyVariable : 'requests without a key'}: check ${keyVariable} and what it may use.`,
    );
  if (
    status === 413 ||
    ((status === 0 || status === 400) &&
      /context_length|context window|maximum context|context size|prompt is too long|request_too_large/.test(said))
  )
    return new ModelError(
      'too_long',
      'That is more than the model can read at once. Begin a new conversation or ask about less.',
    );
  if (status === 429 || says(/rate_limit/))
    return new ModelError('rate_limited', `${label} asks us to slow down. ${wait(retryAfterSeconds)}`, {
      retryAfterSeconds,
    });
  if (status < 500 && /content_filter|content_policy/.test(said)) return refused();
  if (status >= 500 || status === 408 || status === 409 || says(/overloaded|server_error|api_error|timeout/))
    return new ModelError('unavailable', `${label} is overloaded or out of order. Try again in a minute.`);
  if (status === 404)
    return new ModelError(
      'invalid',
      `${label} knows no such model or address: check AI_MODEL and AI_BASE_URL.${quoted(failure, origin)}`,
    );
  if (status >= 300 && status < 400)
    return new ModelError('invalid', `${label} sends us elsewhere: set AI_BASE_URL to where the models are.`);
  if (failure.unreadable || (failure.early && !begun)) return foreign(label);
  if (failure.message !== '')
    return new ModelError('invalid', `${label} could not use the request.${quoted(failure, origin)}`);
  return begun
    ? cut()
    : new ModelError('unavailable', `${label} cannot be reached: check AI_BASE_URL and the network.`);
}

/** Something answered that does not speak the provider's protocol. */
export function foreign(label: string): ModelError {
  return new ModelError('invalid', `${label} does not answer as the provider does: check AI_PROVIDER and AI_BASE_URL.`);
}

/** The answer broke off: what had arrived is all there is. */
export function cut(): ModelError {
  return new ModelError('cut', 'The answer broke off before its end. Ask again.');
}

/** The model declined. */
export function refused(): ModelError {
  return new ModelError('refused', 'The model declines to answer this. Ask in other words.');
}

function wait(seconds: number | undefined): string {
  if (seconds === undefined || seconds <= 1) return 'Try again in a moment.';
  return seconds < 120 ? `Try again in ${seconds} seconds.` : `Try again in ${Math.ceil(seconds / 60)} minutes.`;
}

function quoted(failure: Failure, origin: Origin): string {
  const key = origin.key?.reveal();
  const said = (key ? failure.message.replaceAll(key, '•••') : failure.message)
    .replaceAll(/\b(?:sk|pk|key|bearer)[-_ ][\w*.-]{4,}/gi, '•••')
    .replaceAll(/\s+/g, ' ')
    .trim();
  return said === '' ? '' : ` It says: ${said.length > 200 ? `${said.slice(0, 200)}…` : said}`;
}
