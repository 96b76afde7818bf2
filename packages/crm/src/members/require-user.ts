import type { Context } from '../context/index.ts';
import { ForbiddenError } from '../errors/index.ts';

/**
 * The person who acts, for what is only about a person.
 * @throws ForbiddenError for Cardinal itself, for the operator at the command line, and for an API key: it acts for
 *   who made it, and is not them
 */
export function requireUser({ actor }: Pick<Context, 'actor'>): string {
  if (actor.userId === null || actor.kind === 'key')
    throw new ForbiddenError('Only someone who is signed in can do this for themselves.');
  return actor.userId;
}
