import type { Context } from '../context/index.ts';
import { ForbiddenError } from '../errors/index.ts';

/**
 * The person who acts, for what is only about a person.
 * @throws ForbiddenError for Cardinal itself and for the operator at the command line
 */
export function requireUser({ actor }: Pick<Context, 'actor'>): string {
  if (actor.userId === null) throw new ForbiddenError('Only someone who is signed in can do this for themselves.');
  return actor.userId;
}
