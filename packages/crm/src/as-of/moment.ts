import { z } from 'zod';
import { canonicalInstant } from '../fields/instants.ts';

/** A moment that has been: an instant in ISO 8601, to the microsecond at most, in its one spelling. */
export const momentInput = z.string().transform((text, context) => {
  const at = canonicalInstant(text);
  if (at === null) {
    context.addIssue({ code: 'custom', message: 'Give a time as 2026-11-21T14:30:00Z.' });
    return z.NEVER;
  }
  if (Date.parse(at) > Date.now()) {
    context.addIssue({ code: 'custom', message: 'That time has not come yet. Choose one that has been.' });
    return z.NEVER;
  }
  return at;
});
