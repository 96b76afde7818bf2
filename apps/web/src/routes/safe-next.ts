/** Where to go after signing in: a path of ours, whatever an address claims. */
export function safeNext(next: string | readonly string[] | null | undefined): string {
  const path = typeof next === 'string' ? next : '/';
  const here = 'http://cardinal.invalid';
  // Browsers read a backslash as a slash, and drop tabs and line breaks, before they look at an address.
  if (!path.startsWith('/') || /[\\\p{Cc}]/u.test(path) || !URL.canParse(path, here)) return '/';
  const url = new URL(path, here);
  if (url.origin !== here || /^\/(sign-in|setup)(\/|$)/.test(url.pathname)) return '/';
  return url.pathname + url.search + url.hash;
}
