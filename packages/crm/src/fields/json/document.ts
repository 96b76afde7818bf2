import type { Json } from '../definition.ts';
import type { Parsed } from '../type.ts';

/** How long a document is as text, without spaces, at most. */
export const maxLength = 20_000;
const maxDepth = 50;

export const tooLong = `Use at most ${maxLength.toLocaleString('en')} characters of JSON.`;
const notOne = 'Enter a JSON object or list, such as { "size": 3 } or ["a", "b"].';

/** Reads a value as a document that Postgres keeps as it is: without U+0000, halves of surrogate pairs and signed zeros. */
export function readDocument(value: unknown): Parsed<Json> {
  if (typeof value !== 'object' || value === null) return { ok: false, message: notOne };
  const tidied = tidy(value, 0);
  if (tidied === undefined) return { ok: false, message: `Use plain JSON, at most ${maxDepth} levels deep.` };
  return JSON.stringify(tidied).length > maxLength ? { ok: false, message: tooLong } : { ok: true, value: tidied };
}

/** Undefined for what is no JSON: a function, an infinity, or anything too deep. */
function tidy(value: unknown, depth: number): Json | undefined {
  if (depth > maxDepth) return undefined;
  if (value === null || typeof value === 'boolean') return value;
  if (typeof value === 'string') return tidyText(value);
  if (typeof value === 'number') return Number.isFinite(value) ? value || 0 : undefined;
  if (typeof value !== 'object') return undefined;
  if (Array.isArray(value)) {
    const items = value.map((item) => tidy(item, depth + 1));
    return items.every((item) => item !== undefined) ? items : undefined;
  }
  const entries: [string, Json][] = [];
  for (const [key, item] of Object.entries(value)) {
    const tidied = tidy(item, depth + 1);
    if (tidied === undefined) return undefined;
    entries.push([tidyText(key), tidied]);
  }
  return Object.fromEntries(entries);
}

const tidyText = (text: string): string => text.toWellFormed().replaceAll('\0', '');
