export type Encoding = 'utf-8' | 'utf-16le' | 'windows-1252';

/**
 * Reads bytes as text while they arrive. UTF-8 is assumed until a byte breaks it: a file of plain ASCII up to there is
 * taken for Windows-1252, which is what spreadsheets write; one that was UTF-8 so far keeps a replacement character.
 */
export class Decoder {
  #pending: Uint8Array = new Uint8Array(0);
  #started = false;
  #sawUtf8 = false;
  #utf16: TextDecoder | undefined;
  #encoding: Encoding = 'utf-8';

  get encoding(): Encoding {
    return this.#encoding;
  }

  /** The text of the next bytes, but for what may be half a character. */
  push(chunk: Uint8Array): string {
    const bytes = join(this.#pending, chunk);
    if (!this.#started) {
      // A byte order mark needs three bytes to be told.
      if (bytes.length < 3) return this.#keep(bytes, 0);
      this.#start(bytes);
    }
    if (this.#utf16) return this.#utf16.decode(this.#take(bytes), { stream: true });
    if (this.#encoding === 'windows-1252') return this.#decode(this.#take(bytes));
    const whole = bytes.length - halfCharacter(bytes);
    const text = this.#decode(bytes.subarray(0, whole));
    this.#pending = this.#encoding === 'utf-8' ? bytes.slice(whole) : new Uint8Array(0);
    return this.#encoding === 'utf-8' ? text : text + this.#decode(bytes.subarray(whole));
  }

  /** What is left when nothing more arrives. */
  end(): string {
    const bytes = this.#take(this.#pending);
    return this.#utf16 ? this.#utf16.decode(bytes) + this.#utf16.decode() : this.#decode(bytes);
  }

  #start(bytes: Uint8Array): void {
    this.#started = true;
    if (bytes[0] !== 0xff || bytes[1] !== 0xfe) return;
    this.#encoding = 'utf-16le';
    this.#utf16 = new TextDecoder('utf-16le');
  }

  #decode(bytes: Uint8Array): string {
    if (this.#encoding === 'windows-1252') return windows.decode(bytes);
    try {
      const text = strict.decode(bytes);
      this.#sawUtf8 ||= text.length !== bytes.length;
      return text;
    } catch {
      this.#sawUtf8 ||= hasMultibyte(bytes);
      if (this.#sawUtf8) return lenient.decode(bytes);
      this.#encoding = 'windows-1252';
      return windows.decode(bytes);
    }
  }

  #keep(bytes: Uint8Array, from: number): string {
    this.#pending = bytes.slice(from);
    return '';
  }

  #take(bytes: Uint8Array): Uint8Array {
    this.#pending = new Uint8Array(0);
    return bytes;
  }
}

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });
const windows = new TextDecoder('windows-1252');

/** Whether a character of several bytes stands before the first byte that is no UTF-8. */
function hasMultibyte(bytes: Uint8Array): boolean {
  const first = bytes.findIndex((byte) => byte >= 0x80);
  const lead = bytes[first] ?? 0;
  const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
  try {
    return first >= 0 && strict.decode(bytes.subarray(first, first + length)).length > 0;
  } catch {
    return false;
  }
}

/** How many bytes at the end begin a character that is not all there. */
function halfCharacter(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0) return (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2) > back ? back : 0;
  }
  return 0;
}

function join(one: Uint8Array, other: Uint8Array): Uint8Array {
  if (one.length === 0) return other;
  const both = new Uint8Array(one.length + other.length);
  both.set(one);
  both.set(other, one.length);
  return both;
}
