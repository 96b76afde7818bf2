import { isLoopbackHost } from './address.ts';

/**
 * Whether a request's `Host` is one that Cardinal is reached by: that of `APP_URL`, or this machine itself. Anything else
 * is a misconfigured proxy, or a page elsewhere whose name was pointed here (DNS rebinding).
 */
export function isAllowedHost(host: string | undefined, appUrl: string): boolean {
  if (!host || !URL.canParse(`http://${host}`)) return false;
  return host === new URL(appUrl).host || isLoopbackHost(new URL(`http://${host}`).hostname);
}
