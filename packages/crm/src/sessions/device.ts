import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { isSecure } from './lucia.ts';
import type { Visit } from './visit.ts';

const name = 'cardinal_device';
const yearSeconds = 365 * 24 * 60 * 60;

/**
 * A browser that has signed in as someone before carries a signed cookie that says so. Guesses made elsewhere then cannot
 * lock its owner out: its own attempts are counted by themselves.
 * @see https://owasp.org/www-community/Slow_Down_Online_Guessing_Attacks_with_Device_Cookies
 */
export function deviceCookie(visit: Pick<Visit, 'appUrl' | 'appSecret'>, userId: string): string {
  const device = `${userId}.${randomBytes(12).toString('base64url')}`;
  const value = `${device}.${sign(visit, device)}`;
  const secure = isSecure(visit.appUrl) ? '; Secure' : '';
  return `${name}=${value}; Max-Age=${yearSeconds}; Path=/; HttpOnly; SameSite=Lax${secure}`;
}

/** What names this browser, when it is known as one of the user's; undefined for every other. */
export function knownDevice(
  visit: Pick<Visit, 'cookieHeader' | 'appSecret'>,
  userId: string | undefined,
): string | undefined {
  if (!userId) return undefined;
  const pair = visit.cookieHeader.split(/;\s*/).find((part) => part.startsWith(`${name}=`));
  const [user, nonce, signature] = pair?.slice(name.length + 1).split('.') ?? [];
  if (user !== userId || !nonce || !signature) return undefined;
  const device = `${user}.${nonce}`;
  const expected = Buffer.from(sign(visit, device));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected) ? device : undefined;
}

const sign = ({ appSecret }: Pick<Visit, 'appSecret'>, device: string): string =>
  createHmac('sha256', appSecret).update(`device:${device}`).digest('base64url');
