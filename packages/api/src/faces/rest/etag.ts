import { HttpRefusal } from './refusal.ts';

/** A record's version as an entity tag. */
export const etagOf = (version: number): string => `"${version}"`;

/**
 * The version that `If-Match` asks for; undefined without the header, and for `*`, which any record satisfies.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-if-match
 */
export function versionToMatch(headers: Headers): number | undefined {
  const given = headers.get('if-match')?.trim();
  if (given === undefined || given === '*') return undefined;
  const version = Number(/^"?(\d{1,10})"?$/.exec(given)?.[1]);
  if (Number.isInteger(version) && version > 0 && version < 2 ** 31) return version;
  throw new HttpRefusal(400, 'invalid', 'If-Match takes the ETag of the record as it was read, such as "3".');
}

/** @throws HttpRefusal for a condition that this address would not look at */
export function refuseIfMatch(headers: Headers): void {
  if (!headers.has('if-match')) return;
  throw new HttpRefusal(400, 'invalid', 'If-Match is looked at by PATCH on a record alone. Leave it out here.');
}

/** Whether a reader has this version already, by `If-None-Match`. */
export const isKnown = (headers: Headers, version: number): boolean =>
  (headers.get('if-none-match') ?? '').split(',').some((tag) => tag.trim().replace(/^W\//, '') === etagOf(version));
