import { z } from 'zod';
import { normaliseEmail } from '../fields/text/normalise.ts';

// With `u`, half of a surrogate pair is a character of category Cs.
const printable = /^[^\p{Cc}\p{Cs}]*$/u;

/** One line of text that a person types: trimmed, neither empty nor without end, no control characters. */
export const line = (label: string, max = 100) =>
  z
    .string()
    .trim()
    .min(1, `Enter ${label.toLowerCase()}.`)
    .max(max, `${label} is too long: at most ${max} characters.`)
    .regex(printable, `${label} has characters that cannot be shown. Type it by hand.`);

/** The same, where it may be left empty: null then. */
export const optionalLine = (label: string, max = 100) =>
  z
    .string()
    .trim()
    .max(max, `${label} is too long: at most ${max} characters.`)
    .regex(printable, `${label} has characters that cannot be shown. Type it by hand.`)
    .transform((value) => value || null)
    .nullable();

/** An e-mail address, in the lower-case form in which it is kept. */
export const emailInput = z
  .string()
  .max(1000, 'Enter an e-mail address such as ada@example.com.')
  .transform((value, context) => {
    const parsed = normaliseEmail(value);
    if (parsed.ok && parsed.value) return parsed.value;
    context.addIssue({ code: 'custom', message: parsed.ok ? 'Enter an e-mail address.' : parsed.message });
    return z.NEVER;
  });

/** An e-mail address that may be left empty: null then. */
export const optionalEmailInput = z
  .string()
  .max(1000, 'Enter an e-mail address such as ada@example.com.')
  .transform((value, context) => {
    if (value.trim() === '') return null;
    const parsed = normaliseEmail(value);
    if (parsed.ok) return parsed.value;
    context.addIssue({ code: 'custom', message: parsed.message });
    return z.NEVER;
  })
  .nullable();

const password = z
  .string()
  .max(200, 'The password is too long: at most 200 characters.')
  .refine((value) => !value.includes('\0'), 'The password has a character that no keyboard types. Type it by hand.');

/** A password as it is typed to sign in. */
export const passwordInput = password.min(1, 'Enter the password.');

/** A password as it is chosen. `checkNewPassword` knows the rules that need more than the password. */
export const newPasswordInput = password.min(10, 'Choose a password of at least 10 characters.');
