import { expect, test } from 'vitest';
import type { TextFormat } from '../definition.ts';
import { normaliseText } from './normalise.ts';

test.each<[TextFormat, string, string]>([
  ['plain', '  Ada\0 Lovelace\n', 'Ada  Lovelace'],
  ['plain', 'a\ud800b', 'a\ufffdb'],
  ['email', 'mailto:Ada@Example.com', 'ada@example.com'],
  ['phone', '(415) 555-0132 x4', '+14155550132;ext=4'],
  ['url', 'example.com', 'https://example.com'],
  ['url', 'example.com:8080', 'https://example.com:8080'],
  ['url', 'example.com:8080/a?b#c', 'https://example.com:8080/a?b#c'],
  ['url', 'HTTP://Example.com/A/', 'http://example.com/A/'],
  ['url', 'https://münchen.de', 'https://xn--mnchen-3ya.de'],
  ['url', 'https://例え.テスト/x', 'https://xn--r8jz45g.xn--zckzah/x'],
  ['url', 'https://192.0.2.1/x', 'https://192.0.2.1/x'],
  ['domain', 'https://www.Example.com/about', 'example.com'],
  ['domain', 'sub.example.co.uk', 'sub.example.co.uk'],
])('%s: %j is kept as %j', (format, words, value) => {
  expect(normaliseText(words, format)).toEqual({ ok: true, value });
});

test.each<[TextFormat, string]>([
  ['email', 'ada@'],
  ['email', 'ada lovelace'],
  ['phone', 'call me'],
  ['url', 'javascript:alert(1)'],
  ['url', 'javascript:1'],
  ['url', 'javascript://example.com/%0aalert(1)'],
  ['url', 'data:text/html,x'],
  ['url', 'ftp://example.com'],
  ['url', 'https://user:pass@example.com'],
  ['url', 'https://a.com,b.com'],
  ['url', 'localhost'],
  ['url', 'hello world'],
  ['domain', 'not a domain'],
  ['domain', '-a.com'],
])('%s: %j is refused', (format, words) => {
  expect(normaliseText(words, format)).toMatchObject({ ok: false });
});
