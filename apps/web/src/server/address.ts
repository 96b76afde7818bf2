import type { IncomingMessage } from 'node:http';
import { BlockList, isIP, isIPv6 } from 'node:net';

/** The peers whose `X-Forwarded-For` is believed. */
export type TrustedProxies = Pick<BlockList, 'check'>;

/** This machine itself, and the addresses that the operator names. */
export function trustProxies(addresses: readonly string[]): TrustedProxies {
  const trusted = new BlockList();
  trusted.addSubnet('127.0.0.0', 8);
  trusted.addAddress('::1', 'ipv6');
  for (const address of addresses) trusted.addAddress(address, familyOf(address));
  return trusted;
}

/**
 * Whose request it is. When Cardinal is reached by a public address, a trusted proxy is believed: what it appended to
 * `X-Forwarded-For` counts, if it is an address at all. Everybody else is who they connect as.
 */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  appUrl: string,
  proxies: TrustedProxies,
): string {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  if (isLoopbackHost(new URL(appUrl).hostname) || !isIP(peer) || !proxies.check(peer, familyOf(peer))) return peer;
  const forwarded = [headers['x-forwarded-for']].flat().join(',').split(',').at(-1)?.trim() ?? '';
  return isIP(forwarded) ? forwarded : peer;
}

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');

/** Names by which a machine reaches itself. */
export const isLoopbackHost = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
