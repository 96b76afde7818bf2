/**
 * Whether a request may carry a browser's cookies to a change. Browsers say where a request comes from, in
 * `Sec-Fetch-Site` and `Origin`; whoever sends neither is no browser, and carries no cookies that it was not given.
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html
 */
export function isSameOrigin(request: Request, appUrl: string): boolean {
  const site = request.headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') return false;
  const origin = request.headers.get('origin');
  if (!origin) return true;
  return origin === new URL(appUrl).origin || hostOf(origin) === request.headers.get('host');
}

const hostOf = (origin: string): string | undefined => (URL.canParse(origin) ? new URL(origin).host : undefined);
