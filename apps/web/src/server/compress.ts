import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { encodingFor } from './encoding.ts';

const gzip = promisify(zlib.gzip);
const brotli = promisify(zlib.brotliCompress);

/** Under this many bytes nothing is won. */
const worthwhile = 1024;
/** Of brotli's qualities the one that costs about what gzip does. */
const quality = { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 4 } };

/** The response, its JSON compressed when its reader takes that; streams and files pass as they are. */
export async function compressed(request: Request, response: Response): Promise<Response> {
  const encoding = encodingFor(request.headers.get('accept-encoding') ?? '');
  // What comes piece by piece is not waited for to its end.
  if (!encoding || isStreamed(request) || !isPlainJson(response)) return response;
  const body = Buffer.from(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.append('vary', 'accept-encoding');
  headers.delete('content-length');
  if (body.byteLength < worthwhile) return new Response(body, { status: response.status, headers });
  headers.set('content-encoding', encoding);
  const small = encoding === 'br' ? await brotli(body, quality) : await gzip(body, { level: 4 });
  return new Response(small, { status: response.status, headers });
}

/** How tRPC's client asks for an answer in pieces; its content type does not tell it from others. */
const isStreamed = ({ headers }: Request): boolean =>
  headers.get('trpc-accept')?.startsWith('application/jsonl') ?? false;

const isPlainJson = ({ headers, body }: Response): boolean =>
  body !== null &&
  !headers.has('content-encoding') &&
  /^application\/(problem\+)?json\b/.test(headers.get('content-type') ?? '');
