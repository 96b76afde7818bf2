import { randomUUID } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { ValidationError } from '../errors/index.ts';
import { isCommonPassword } from './common-passwords.ts';

/** Argon2id (the library's default) with OWASP's parameters: 19 MiB, two passes, one lane. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** The same letters may be typed as different code points; they are one password. */
const canonical = (password: string): string => password.normalize('NFKC');

export const hashPassword = (password: string): Promise<string> => hash(canonical(password), cost);

let nobodys: Promise<string> | undefined;

/** Whether a password is the one behind a hash. Without a hash it takes as long, and is never. */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  nobodys ??= hash(randomUUID(), cost);
  const matches = await verify(stored ?? (await nobodys), canonical(password));
  return matches && typeof stored === 'string';
}

/**
 * Refuses a password that many others have, or that anyone who knows the person would try first.
 * @throws ValidationError at the field `password`, or the one given
 */
export function checkNewPassword(password: string, email: string | null, field = 'password'): void {
  const lower = canonical(password).toLowerCase();
  if (email && (lower === email || lower === email.split('@')[0])) {
    throw ValidationError.at([field], 'Choose a password that is not your e-mail address.', 'weak');
  }
  if (isCommonPassword(lower)) {
    throw ValidationError.at([field], 'Too many people use this password. Choose another one.', 'weak');
  }
}
