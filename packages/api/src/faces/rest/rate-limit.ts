import { type RateLimiterMemory as Limiter, RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { HttpRefusal } from './refusal.ts';

const windowSeconds = 60;
/** For callers who have not said who they are. */
const visitorsPerMinute = 600;
/** A thousand a second: a script that runs away leaves room for people. */
const defaultPerMinute = 60_000;

interface Limits {
  readonly callers: Limiter;
  readonly visitors: Limiter;
}

const made = new Map<number, Limits>();

/** Counted in each process for itself: a counter in the database would cost more than what it protects. */
function limitsFor(perMinute: number): Limits {
  const known = made.get(perMinute);
  if (known) return known;
  const limiter = (points: number) => new RateLimiterMemory({ points, duration: windowSeconds });
  const limits = { callers: limiter(perMinute), visitors: limiter(visitorsPerMinute) };
  made.set(perMinute, limits);
  return limits;
}

/**
 * Counts a request and gives the headers that tell of it.
 * @see https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
 * @throws HttpRefusal 429
 */
export async function countRequest(
  who: { readonly caller: string } | { readonly address: string },
  perMinute = defaultPerMinute,
): Promise<Readonly<Record<string, string>>> {
  const { callers, visitors } = limitsFor(perMinute);
  const [limiter, key] = 'caller' in who ? [callers, who.caller] : [visitors, who.address];
  const headersOf = ({ remainingPoints, msBeforeNext }: RateLimiterRes) => ({
    'ratelimit-policy': `"default";q=${limiter.points};w=${windowSeconds}`,
    ratelimit: `"default";r=${Math.max(0, remainingPoints)};t=${Math.ceil(msBeforeNext / 1000)}`,
  });
  try {
    return headersOf(await limiter.consume(key));
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    const seconds = Math.max(1, Math.ceil(refused.msBeforeNext / 1000));
    const headers = { ...headersOf(refused), 'retry-after': String(seconds) };
    throw new HttpRefusal(429, 'rate_limited', `Too many requests. Try again in ${seconds} seconds.`, { headers });
  }
}
