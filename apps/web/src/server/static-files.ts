import { readFile } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import zlib from 'node:zlib';
import { encodingFor } from './encoding.ts';

const brotli = promisify(zlib.brotliCompress);
const types: Readonly<Record<string, string>> = {
  '.js': 'application/javascript; charset=UTF-8',
  '.css': 'text/css; charset=UTF-8',
};
const prefix = '/_next/static/';

/**
 * Serves what the build made with brotli, an eighth smaller than Next's gzip: each file is compressed once and kept, as its
 * name changes with its content. Everything else is left to Next.
 * @returns whether the request was answered
 */
export function staticFiles(root: string) {
  const kept = new Map<string, Promise<Buffer | undefined>>();
  return async (request: IncomingMessage, response: ServerResponse): Promise<boolean> => {
    const file = fileOf(root, request);
    if (!file || encodingFor(String(request.headers['accept-encoding'] ?? '')) !== 'br') return false;
    const small = kept.get(file) ?? compress(file);
    kept.set(file, small);
    let body: Buffer | undefined;
    try {
      body = await small;
    } finally {
      // A name that leads nowhere is not remembered: there is no end to such names. Nor is a failure to read.
      if (!body) kept.delete(file);
    }
    if (!body) return false;
    response.writeHead(200, {
      'content-type': types[path.extname(file)],
      'content-encoding': 'br',
      'content-length': body.byteLength,
      'cache-control': 'public, max-age=31536000, immutable',
      vary: 'accept-encoding',
    });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  };
}

/** The script or style that a request names, within the build's folder. */
function fileOf(root: string, { method, url = '' }: IncomingMessage): string | undefined {
  if ((method !== 'GET' && method !== 'HEAD') || !url.startsWith(prefix)) return undefined;
  const name = url.slice(prefix.length).replace(/\?.*$/, '');
  // Names that the build makes; nothing that climbs out of the folder, or is written in an unusual way.
  if (!/^[\w~.-]+(\/[\w~.-]+)*$/.test(name) || name.split('/').includes('..')) return undefined;
  return path.extname(name) in types ? path.join(root, name) : undefined;
}

async function compress(file: string): Promise<Buffer | undefined> {
  const content = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'EISDIR') return undefined;
    throw error;
  });
  return content && brotli(content, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 10 } });
}
