import path from 'node:path';

/** The checkout: every script works from here, wherever it was called. */
export const ROOT = path.resolve(import.meta.dirname, '..');

/** A path inside the checkout. */
export function inRoot(...parts: string[]): string {
  return path.join(ROOT, ...parts);
}
