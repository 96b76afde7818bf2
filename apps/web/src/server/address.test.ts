import type { IncomingMessage } from 'node:http';
import { expect, test } from 'vitest';
import { clientAddress } from './address.ts';
import { isAllowedHost } from './allowed-host.ts';

const from = (remoteAddress: string, forwarded?: string) =>
  ({ socket: { remoteAddress }, headers: { 'x-forwarded-for': forwarded } }) as unknown as IncomingMessage;

test('a proxy near by is believed when Cardinal has a public address', () => {
  expect(clientAddress(from('::ffff:10.0.0.2', '6.6.6.6, 203.0.113.9'), 'https://crm.example.com')).toBe('203.0.113.9');
  expect(clientAddress(from('10.0.0.2'), 'https://crm.example.com')).toBe('10.0.0.2');
});

test('nobody else is', () => {
  expect(clientAddress(from('203.0.113.9', '6.6.6.6'), 'https://crm.example.com')).toBe('203.0.113.9');
  expect(clientAddress(from('127.0.0.1', '6.6.6.6'), 'http://127.0.0.1:3000')).toBe('127.0.0.1');
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
