import { createHash } from 'node:crypto';
import { isIPv6 } from 'node:net';
import { type RateLimiterAbstract, RateLimiterRes } from 'rate-limiter-flexible';
import { RateLimitedError } from '../errors/index.ts';
import { type Limits, limitsOn } from './limits.ts';
import type { Visit } from './visit.ts';

/** The first wait after too many attempts; each further one is twice as long, up to an hour. */
const firstWaitSeconds = 15;
const longestWaitSeconds = 3600;

export interface Attempt {
  /** Takes the attempt back: it was the right password. */
  succeeded(): Promise<void>;
}

/**
 * Counts an attempt to prove a password before it is made, so that a burst of them counts in full.
 *
 * Nobody can lock another out: an address has a few attempts at each account, then waits that grow, and a generous number
 * over all accounts. All addresses together have a slow allowance for an account, which stops guessing from a thousand of
 * them. None of this applies to a browser that the account's owner has signed in with: it has attempts of its own.
 * @throws RateLimitedError with the seconds to wait
 * @see https://github.com/animir/node-rate-limiter-flexible/wiki/Overall-example#login-endpoint-protection
 */
export async function countAttempt(visit: Visit, account: string, device: string | undefined): Promise<Attempt> {
  const limits = limitsOn(visit.db);
  const accountKey = digest(account);
  const addressKey = networkOf(visit.address);
  const key = device ? digest(device) : `${addressKey}:${accountKey}`;
  await take(limits.attempts, key, (over) => lengthenWait(limits, key, over));
  if (!device) {
    await take(limits.addresses, addressKey);
    await take(limits.accounts, accountKey);
  }
  return {
    succeeded: async () => {
      await Promise.all([limits.attempts.delete(key), limits.waits.delete(key)]);
      if (device) return;
      await Promise.all([limits.addresses.reward(addressKey), limits.accounts.reward(accountKey)]);
    },
  };
}

async function take(
  limiter: RateLimiterAbstract,
  key: string,
  onOver: (over: RateLimiterRes) => Promise<number> = async (over) => over.msBeforeNext / 1000,
): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = Math.max(1, Math.ceil(await onOver(refused)));
    throw new RateLimitedError(`Too many attempts. Try again in ${inWords(seconds)}.`, seconds);
  }
}

/** The first attempt over the limit starts a wait; those made meanwhile are told what is left of it. */
async function lengthenWait(limits: Limits, key: string, over: RateLimiterRes): Promise<number> {
  if (over.consumedPoints !== limits.attempts.points + 1) return over.msBeforeNext / 1000;
  const { consumedPoints: before } = await limits.waits.penalty(key);
  const seconds = Math.min(firstWaitSeconds * 2 ** Math.min(before - 1, 20), longestWaitSeconds);
  await limits.attempts.block(key, seconds);
  return seconds;
}

const digest = (value: string): string => createHash('sha256').update(value).digest('base64url').slice(0, 22);

/** An IPv6 network of 64 bits belongs to one customer, so it counts as one address. */
export function networkOf(address: string): string {
  const bare = address.replace(/^::ffff:(?=\d+\.)/i, '').replace(/%.*$/, '');
  if (!isIPv6(bare)) return bare;
  const [head = '', tail] = bare.split('::');
  const groups = head === '' ? [] : head.split(':');
  const missing = tail === undefined ? 0 : 8 - groups.length - (tail === '' ? 0 : tail.split(':').length);
  const full = [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...(tail ? tail.split(':') : [])];
  return full
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
}

const inWords = (seconds: number): string =>
  seconds < 120 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`;
