import { expect, test } from 'vitest';
import { inRest } from './server.ts';

const { api } = inRest({ apiRateLimit: 25 });

test('who asks too often is told when to come back; others are not held up', async () => {
  const answers = await Promise.all(Array.from({ length: 30 }, () => api('GET', '/me', { as: 'viewer' })));
  const over = answers.filter(({ status }) => status === 429);
  expect(over).toHaveLength(5);
  expect(over[0]?.body).toMatchObject({ code: 'rate_limited', status: 429 });
  const headers = over[0]?.headers;
  expect(Number(headers?.get('retry-after'))).toBeGreaterThan(0);
  expect(headers?.get('ratelimit')).toMatch(/^"default";r=0;t=\d+$/);
  expect(headers?.get('ratelimit-policy')).toBe('"default";q=25;w=60');
  const other = await api('GET', '/me', { as: 'member' });
  expect([other.status, other.headers.get('ratelimit')]).toEqual([200, expect.stringContaining('r=24')]);
});
