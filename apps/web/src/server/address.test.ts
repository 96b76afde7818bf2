import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress, trustProxies } from './address.ts';
import { isAllowedHost } from './allowed-host.ts';
import { readEnv } from './env.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

const publicUrl = 'https://crm.example.com';
const proxies = trustProxies(['10.0.0.2', 'fd00::2']);

test.each(['127.0.0.1', '::1', '10.0.0.2', '::ffff:10.0.0.2', 'fd00:0:0::2'])(
  'the trusted proxy %s is believed',
  (peer) => {
    expect(clientAddress(from(peer, '6.6.6.6, 203.0.113.9'), publicUrl, proxies)).toBe('203.0.113.9');
  },
);

test.each(['10.0.0.3', '192.168.0.7', 'fd00::3', '203.0.113.7'])('%s is not, near by or not', (peer) => {
  expect(clientAddress(from(peer, '6.6.6.6'), publicUrl, proxies)).toBe(peer);
});

test.each([undefined, '', 'unknown', '203.0.113.9, ', '1.2.3.4:80', 'x'.repeat(9000)])(
  'what is no address does not count',
  (forwarded) => {
    expect(clientAddress(from('10.0.0.2', forwarded), publicUrl, proxies)).toBe('10.0.0.2');
  },
);

test('nobody is believed when Cardinal has a loopback address', () => {
  expect(clientAddress(from('127.0.0.1', '6.6.6.6'), 'http://127.0.0.1:3000', proxies)).toBe('127.0.0.1');
});

test('TRUSTED_PROXIES are addresses, separated by commas', () => {
  const needed = { NODE_ENV: 'production' as const, DATABASE_URL: 'postgres://db/crm', APP_SECRET: 'x'.repeat(32) };
  expect(readEnv(needed).trustedProxies).toEqual([]);
  expect(readEnv({ ...needed, TRUSTED_PROXIES: '10.0.0.2, fd00::2' }).trustedProxies).toEqual(['10.0.0.2', 'fd00::2']);
  expect(() => readEnv({ ...needed, TRUSTED_PROXIES: '10.0.0.2,proxy' })).toThrow(/^TRUSTED_PROXIES must be addresses/);
});

test.each([
  ['crm.example.com', true],
  ['localhost:3000', true],
  ['127.0.0.1:3000', true],
  ['[::1]:3000', true],
  ['evil.example', false],
  ['127.0.0.1.evil.example', false],
  ['', false],
  [undefined, false],
])('the host %s', (host, allowed) => {
  expect(isAllowedHost(host, 'https://crm.example.com')).toBe(allowed);
});
