import { z } from 'zod';
import type { TextFormat } from '../definition.ts';
import { toE164 } from '../phone.ts';
import type { Parsed } from '../type.ts';

const email = z.email();
const domain = /^(?=.{1,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/;

/** Brings one line of text into the form in which it is kept: trimmed, without control characters, by its format. */
export function normaliseText(raw: string, format: TextFormat, country = 'US'): Parsed<string> {
  const value = tidyLine(raw);
  if (value === '') return { ok: true, value: null };
  return formats[format](value, country);
}

/** Postgres refuses U+0000 and halves of surrogate pairs, and no one-line value has a use for other control characters. */
export const tidyLine = (raw: string): string =>
  raw
    .toWellFormed()
    .replace(/[\p{Cc}\u2028\u2029]+/gu, ' ')
    .trim();

const formats: Record<TextFormat, (value: string, country: string) => Parsed<string>> = {
  plain: (value) => ({ ok: true, value }),
  email: normaliseEmail,
  phone: toE164,
  url: normaliseUrl,
  domain: (value) => {
    const host = value
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^www\./, '')
      .replace(/[/?#:].*$/, '');
    if (domain.test(host)) return { ok: true, value: host };
    return { ok: false, message: 'Enter a domain such as example.com.' };
  },
};

/** Lower-cases an e-mail address; both halves, as mail systems in use do. */
export function normaliseEmail(value: string): Parsed<string> {
  const address = value
    .trim()
    .toLowerCase()
    .replace(/^mailto:/, '');
  if (address.length <= 254 && email.safeParse(address).success) return { ok: true, value: address };
  return { ok: false, message: 'Enter an e-mail address such as ada@example.com.' };
}

const host = /^(?=.{1,253}$)(?:[a-z0-9_](?:[a-z0-9_-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59}|\d{1,3})$/;

/** Accepts a web address with or without its scheme; only http and https, since it becomes a link to click. */
export function normaliseUrl(value: string): Parsed<string> {
  // `example.com:8080` is a host and its port, though `example.com:` could begin a scheme.
  const withScheme = /^[a-z][a-z0-9+.-]*:(?!\d+(?:[/?#]|$))/i.test(value) ? value : `https://${value}`;
  const url = URL.canParse(withScheme) ? new URL(withScheme) : null;
  if (url && /^https?:$/.test(url.protocol) && host.test(url.hostname) && !url.username && !url.password) {
    return { ok: true, value: url.pathname === '/' && !url.search && !url.hash ? url.origin : url.href };
  }
  return { ok: false, message: 'Enter a web address such as https://example.com.' };
}
