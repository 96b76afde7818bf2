import { expect, test } from 'vitest';
import { Decoder } from './decode.ts';

function decode(bytes: Uint8Array) {
  const decoder = new Decoder();
  return { text: decoder.push(bytes) + decoder.end(), encoding: decoder.encoding };
}
const latin = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

test('a bad byte after UTF-8 in the same piece costs a character, not the file', () => {
  const bytes = new Uint8Array(Buffer.concat([Buffer.from('Köln €,'), latin('\u00e9,'), Buffer.from('Łódź')]));
  expect(decode(bytes)).toEqual({ text: 'Köln €,\uFFFD,Łódź', encoding: 'utf-8' });
});

test('a file that begins with what is no UTF-8 is Windows-1252', () => {
  expect(decode(latin('K\u00f6ln \u0080'))).toEqual({ text: 'Köln €', encoding: 'windows-1252' });
});
