import { sql } from 'drizzle-orm';
import { beforeAll, expect, test } from 'vitest';
import { RateLimitedError, UnauthenticatedError } from '../../src/errors/index.ts';
import { currentSession, signIn, signInInput, signOut } from '../../src/sessions/index.ts';
import { cookieHeader, inWorld, password, sessionCookie } from './world.ts';

const { db, guest, setUpAs, signInAs } = inWorld();
const email = 'ada@example.com';
beforeAll(() => setUpAs(email));

const wrongly = (address: string, account = email, cookies = '') =>
  signIn(guest({ address, cookieHeader: cookies }), { email: account, password: 'not the password' }).catch(
    (error: unknown) => error,
  );

test('signing in opens a session, signing out ends it', async () => {
  const signedIn = await signInAs(email);
  const browser = guest({ cookieHeader: cookieHeader(signedIn) });
  expect((await currentSession(browser))?.user).toMatchObject({ id: signedIn.userId, email, role: { key: 'admin' } });
  const { cookies } = await signOut(browser);
  expect(cookies).toEqual([expect.stringMatching(/^cardinal_session=; .*Max-Age=0/)]);
  expect(await currentSession(browser)).toBeNull();
});

test('what the browser holds is in no table', async () => {
  const signedIn = await signInAs(email);
  const token = sessionCookie(signedIn).split('=')[1];
  const rows = await db().rows(sql`select id from sessions where id = ${token}`);
  expect(token).toMatch(/^[\w-]{43}$/);
  expect(rows).toEqual([]);
});

test('signing in again ends the session that the browser had', async () => {
  const first = await signInAs(email);
  await signInAs(email, { cookieHeader: cookieHeader(first) });
  expect(await currentSession(guest({ cookieHeader: cookieHeader(first) }))).toBeNull();
});

test('cookies are closed to scripts, lax, and secure exactly over https', async () => {
  const plain = await signInAs(email);
  const secure = await signInAs(email, { appUrl: 'https://crm.example.com' });
  for (const cookie of [...plain.cookies, ...secure.cookies])
    expect(cookie).toMatch(/Path=\/.*HttpOnly|HttpOnly.*Path=\//);
  for (const cookie of [...plain.cookies, ...secure.cookies]) expect(cookie).toContain('SameSite=Lax');
  for (const cookie of plain.cookies) expect(cookie).not.toContain('Secure');
  for (const cookie of secure.cookies) expect(cookie).toContain('Secure');
});

test('a session slides: in its second half it is prolonged and the cookie sent again', async () => {
  const signedIn = await signInAs(email);
  const browser = guest({ cookieHeader: sessionCookie(signedIn) });
  const young = await currentSession(browser);
  expect(young?.cookie).toBeUndefined();
  await db().rows(sql`update sessions set expires_at = now() + interval '10 days' where id = ${young?.id}`);
  expect((await currentSession(browser))?.cookie).toMatch(/^cardinal_session=[\w-]{43}; .*Max-Age=2592000/);
  const [row] = await db().rows(
    sql`select expires_at > now() + interval '29 days' from sessions where id = ${young?.id}`,
  );
  expect(row).toEqual([true]);
  await db().rows(sql`update sessions set expires_at = now() - interval '1 second' where id = ${young?.id}`);
  expect(await currentSession(browser)).toBeNull();
});

test.each(['%', 'cardinal_session=%E0%A4%A', 'x=%; cardinal_session=abc', 'cardinal_session=a\0b', '='.repeat(10_000)])(
  'a cookie header that no browser sends (%j) is no session',
  async (header) => expect(await currentSession(guest({ cookieHeader: header }))).toBeNull(),
);

test('an unknown address and a wrong password are told apart neither by words nor by work', async () => {
  const [unknown, wrong] = [await wrongly('198.51.100.1', 'nobody@example.com'), await wrongly('198.51.100.1')];
  expect(unknown).toBeInstanceOf(UnauthenticatedError);
  expect(wrong).toEqual(unknown);
  const time = async (account: string, at: number) => {
    const start = performance.now();
    await wrongly(`198.51.101.${at}`, account);
    return performance.now() - start;
  };
  const fastest = async (account: string, base: number) =>
    Math.min(await time(account, base), await time(account, base + 1), await time(account, base + 2));
  const [known, nobody] = [await fastest(email, 0), await fastest('nobody@example.com', 100)];
  expect(nobody).toBeGreaterThan(known / 3);
});

test('hostile input is refused at its field', () => {
  const check = (input: object) => signInInput.safeParse(input).error?.issues.map(({ path }) => path[0]);
  expect(check({ email: '', password: '' })).toEqual(['email', 'password']);
  expect(check({ email, password: 'x'.repeat(1_000_000) })).toEqual(['password']);
  expect(check({ email: 'a\0@b.example', password: 'a\0' })).toEqual(['email', 'password']);
  expect(check({ email: { $ne: null }, password: ['x'] })).toEqual(['email', 'password']);
  expect(check({ email, password, admin: true })).toEqual([undefined]);
});

test('an address is case-blind and its spaces do not count', async () => {
  const input = signInInput.parse({ email: '  ADA@Example.com ', password });
  expect(await signIn(guest({ address: '203.0.113.77' }), input)).toMatchObject({ userId: expect.any(String) });
});

test('guesses at an account lock its owner out nowhere but where they are made', async () => {
  const owner = await signInAs(email, { address: '203.0.113.5' });
  const attacker = '203.0.113.9';
  const guesses = [];
  for (let n = 0; n < 8; n += 1) guesses.push(await wrongly(attacker));
  expect(guesses.slice(0, 5).every((error) => error instanceof UnauthenticatedError)).toBe(true);
  expect(guesses.slice(5).every((error) => error instanceof RateLimitedError)).toBe(true);
  expect((guesses[5] as RateLimitedError).retryAfterSeconds).toBe(15);
  // Even the right password does not help the attacker now; the owner comes in from elsewhere, or with a known browser.
  await expect(signInAs(email, { address: attacker })).rejects.toThrow(RateLimitedError);
  await signInAs(email, { address: '203.0.113.6' });
  await signInAs(email, { address: attacker, cookieHeader: cookieHeader(owner) });
  // Someone else at the same address is not held back either.
  expect(await wrongly(attacker, 'other@example.com')).toBeInstanceOf(UnauthenticatedError);
});

test('each wait is twice as long as the one before', async () => {
  const address = '203.0.113.20';
  const waits = [];
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 5; n += 1) await wrongly(address, 'grows@example.com');
    waits.push(((await wrongly(address, 'grows@example.com')) as RateLimitedError).retryAfterSeconds);
    // The wait is over.
    await db().rows(sql`update rate_limits set expire = 1 where key like 'sign-in:%'`);
  }
  expect(waits).toEqual([15, 30, 60]);
});

test('a burst of attempts at once counts in full', async () => {
  const burst = await Promise.all(Array.from({ length: 20 }, () => wrongly('203.0.113.30', 'burst@example.com')));
  expect(burst.filter((error) => error instanceof UnauthenticatedError)).toHaveLength(5);
  expect(burst.filter((error) => error instanceof RateLimitedError)).toHaveLength(15);
});

test('guesses from everywhere slow everyone down but a browser that the owner has used', async () => {
  const owner = await signInAs(email, { address: '203.0.113.40' });
  const [row] = await db().rows(
    sql`select key from rate_limits where key like 'sign-in-account:%' order by points desc limit 1`,
  );
  expect(row).toBeDefined();
  await db().rows(
    sql`update rate_limits set points = 1000, expire = ${Date.now() + 60_000} where key like 'sign-in-account:%'`,
  );
  await expect(signInAs(email, { address: '203.0.113.41' })).rejects.toThrow(RateLimitedError);
  await signInAs(email, { address: '203.0.113.41', cookieHeader: cookieHeader(owner) });
  const forged = cookieHeader(owner).replace(/(cardinal_device=[^;]+)./, '$1_');
  await expect(signInAs(email, { address: '203.0.113.41', cookieHeader: forged })).rejects.toThrow(RateLimitedError);
  await db().rows(sql`delete from rate_limits`);
});

test('a known browser has a limit of its own', async () => {
  const owner = await signInAs(email, { address: '203.0.113.50' });
  for (let n = 0; n < 5; n += 1) await wrongly('203.0.113.50', email, cookieHeader(owner));
  expect(await wrongly('203.0.113.50', email, cookieHeader(owner))).toBeInstanceOf(RateLimitedError);
  await signInAs(email, { address: '203.0.113.50' });
});
