import { limitBody } from '../limit-body.ts';
import { HttpRefusal } from './refusal.ts';

/** As large as 500 records with long texts. */
const maxBytes = 4_000_000;

/**
 * The text of a body that is JSON, in UTF-8.
 * @throws HttpRefusal 413, 415, or 400 for bytes that are no text
 */
export async function readText(request: Request): Promise<string> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/(merge-patch\+)?json\s*(;|$)/i.test(type)) {
    throw new HttpRefusal(415, 'unsupported_media_type', 'Send the body as JSON, with content-type: application/json.');
  }
  const limited = await limitBody(request, maxBytes);
  if (!limited) throw new HttpRefusal(413, 'too_large', 'The request is too large. Send at most 4 MB at once.');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(await limited.arrayBuffer());
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new HttpRefusal(400, 'invalid', 'The body is not valid UTF-8.');
  }
}

/** Whether a request has no body at all. */
export const isBare = ({ headers }: Request): boolean =>
  Number(headers.get('content-length') ?? 0) === 0 && !headers.has('transfer-encoding');

/** @throws HttpRefusal for what is no JSON object */
export function parseObject(text: string): Record<string, unknown> {
  const parsed = parse(text);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw new HttpRefusal(400, 'invalid', 'The body is a JSON object: { … }.');
  }
  // Objects swallow this name: what stands under it would be lost without a word.
  if (Object.hasOwn(parsed, '__proto__')) {
    throw new HttpRefusal(400, 'invalid', 'There is no field "__proto__".');
  }
  return parsed as Record<string, unknown>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new HttpRefusal(400, 'invalid', 'The body is not valid JSON.');
  }
}
