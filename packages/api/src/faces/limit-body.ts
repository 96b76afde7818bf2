/**
 * The request again when its body is within the limit, undefined when it is not. A declared length is believed, because
 * the HTTP parser holds the body to it; a body without one is read and counted.
 */
export async function limitBody(request: Request, bytes: number): Promise<Request | undefined> {
  if (request.method === 'GET' || request.method === 'HEAD') return request;
  const declared = request.headers.get('content-length');
  if (declared !== null) return Number(declared) <= bytes ? request : undefined;
  if (!request.body) return request;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body) {
    size += chunk.byteLength;
    if (size > bytes) return undefined;
    chunks.push(chunk);
  }
  const { url, method, headers, signal } = request;
  return new Request(url, { method, headers, signal, body: Buffer.concat(chunks) });
}
