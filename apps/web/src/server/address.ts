import type { IncomingMessage } from 'node:http';
import { BlockList, isIPv6 } from 'node:net';

const near = new BlockList();
for (const [network, bits] of [
  ['127.0.0.0', 8],
  ['10.0.0.0', 8],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
] as const)
  near.addSubnet(network, bits);
near.addAddress('::1', 'ipv6');
near.addSubnet('fc00::', 7, 'ipv6');

/**
 * Whose request it is. A proxy is believed when Cardinal is reached by a public address and the request came from this
 * machine or its own network: then what the nearest proxy appended to `X-Forwarded-For` counts.
 */
export function clientAddress(
  { socket, headers }: Pick<IncomingMessage, 'socket' | 'headers'>,
  appUrl: string,
): string {
  const peer = (socket.remoteAddress ?? '').replace(/^::ffff:/, '');
  if (isLoopbackHost(new URL(appUrl).hostname) || !isNear(peer)) return peer;
  const forwarded = [headers['x-forwarded-for']].flat().join(',').split(',').at(-1)?.trim();
  return forwarded || peer;
}

const isNear = (address: string): boolean => near.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');

/** Names by which a machine reaches itself. */
export const isLoopbackHost = (host: string): boolean =>
  host === 'localhost' || host === '[::1]' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
