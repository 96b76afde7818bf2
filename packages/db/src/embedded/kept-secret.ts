import { randomBytes } from 'node:crypto';
import fs from 'node:fs';
import { errorCode, StartupError } from '../startup/error.ts';

/**
 * The secret in `file` (32 random bytes, URL-safe), made on first use, readable by its owner only.
 * @throws StartupError when the file cannot be read or written.
 */
export function keptSecret(file: string): string {
  try {
    return readSecret(file) ?? createSecret(file);
  } catch (error) {
    throw new StartupError(`Cannot read or write the secret in ${file} (${errorCode(error) || String(error)}).`);
  }
}

/** The secret in `file`, or undefined when there is none yet. */
export function readSecret(file: string): string | undefined {
  if (!fs.existsSync(file)) return undefined;
  const kept = fs.readFileSync(file, 'utf8').trim();
  return kept === '' ? undefined : kept;
}

function createSecret(file: string): string {
  const secret = randomBytes(32).toString('base64url');
  fs.writeFileSync(file, `${secret}\n`, { mode: 0o600 });
  fs.chmodSync(file, 0o600);
  return secret;
}
