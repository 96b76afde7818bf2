import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { CsvError, parse } from 'csv-parse';
import { unguardFormula } from '../formula-guard.ts';
import { Decoder, type Encoding } from './decode.ts';
import { type Delimiter, detectDelimiter } from './delimiter.ts';
import { problem } from './header.ts';

export const maxBytes = 200_000_000;
/** The beginning of a file by which its delimiter is told. */
const headBytes = 64_000;
const maxRecord = 16_000_000;

/** How a file turned out to be written; complete when its rows have been read. */
export interface FileFormat {
  delimiter: Delimiter;
  encoding: Encoding;
  bytes: number;
}

/**
 * The rows of a CSV file, the header first, while its bytes arrive. Empty lines are left out.
 * @param format is filled in on the way
 * @throws ValidationError for what is no CSV text: too large, binary, a quote that is never closed
 */
export async function* readRows(body: AsyncIterable<Uint8Array>, format: FileFormat): AsyncGenerator<string[]> {
  const texts = decode(body, format);
  const beginning = await readHead(texts);
  if (beginning.trim() === '') throw problem('The file is empty.');
  format.delimiter = detectDelimiter(beginning);
  const parser = parse({
    delimiter: format.delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: true,
    max_record_size: maxRecord,
  });
  // What goes wrong on the way in reaches the reader through the parser, which the pipeline destroys with it.
  pipeline(Readable.from(chain(beginning, texts)), parser).catch(() => undefined);
  try {
    for await (const cells of parser as AsyncIterable<string[]>) yield cells.map(unguardFormula);
  } catch (error) {
    throw error instanceof CsvError ? explain(error) : error;
  }
}

async function readHead(texts: AsyncIterator<string>): Promise<string> {
  let head = '';
  while (head.length < headBytes) {
    const next = await texts.next();
    if (next.done) break;
    head += next.value;
  }
  return head.replace(/^\uFEFF/, '');
}

async function* chain(beginning: string, rest: AsyncIterable<string>): AsyncGenerator<string> {
  yield beginning;
  yield* rest;
}

async function* decode(body: AsyncIterable<Uint8Array>, format: FileFormat): AsyncGenerator<string> {
  const decoder = new Decoder();
  for await (const chunk of body) {
    if (format.bytes === 0) refuseBinary(chunk);
    format.bytes += chunk.byteLength;
    if (format.bytes > maxBytes) throw problem('The file is larger than 200 MB. Split it and import the parts.');
    const text = decoder.push(chunk);
    format.encoding = decoder.encoding;
    if (text) yield text;
  }
  const rest = decoder.end();
  format.encoding = decoder.encoding;
  if (rest) yield rest;
}

function refuseBinary(start: Uint8Array): void {
  if (start[0] === 0x50 && start[1] === 0x4b && start[2] === 0x03) {
    throw problem('This is a workbook or an archive. Save the sheet as CSV and drop that file.');
  }
  const utf16 = start[0] === 0xff && start[1] === 0xfe;
  const beginning = start.subarray(0, 4096);
  // A stray character makes a row wrong; only what is full of them is no text.
  if (!utf16 && beginning.filter(isControl).length * 50 > beginning.length) {
    throw problem('This is no text file. Save the table as CSV and drop that file.');
  }
}

/** Bytes that text has no use for; tabs, line breaks and escapes are none. */
const isControl = (byte: number): boolean => byte < 9 || (byte > 13 && byte < 27) || (byte > 27 && byte < 32);

function explain(error: CsvError) {
  const line = 'lines' in error ? ` near line ${Number(error.lines)}` : '';
  if (error.code === 'CSV_QUOTE_NOT_CLOSED' || error.code === 'CSV_MAX_RECORD_SIZE') {
    return problem(`A quote is opened and never closed${line}. Close it, or write quotes within a cell twice.`);
  }
  return problem(`The file cannot be read as CSV${line}. Check its quotes.`);
}
