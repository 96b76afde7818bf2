import { describe, expect, test } from 'vitest';
import { parseDate, parseInstant } from './spoken-dates.ts';
import type { ParseContext } from './type.ts';

const context: ParseContext = {
  today: '2026-11-18',
  now: '2026-11-18T15:00:00Z',
  timeZone: 'America/New_York',
  country: 'US',
  currency: 'USD',
};
const dateIn = (words: string, over: Partial<ParseContext> = {}) => {
  const result = parseDate(words, { ...context, ...over });
  return result.ok ? result.value : result.message;
};
const instantIn = (words: string, over: Partial<ParseContext> = {}) => {
  const result = parseInstant(words, { ...context, ...over });
  return result.ok ? result.value : result.message;
};

test.each([
  ['today', '2026-11-18'],
  ['Tomorrow', '2026-11-19'],
  ['yesterday', '2026-11-17'],
  ['next tue', '2026-11-24'],
  ['by friday', '2026-11-20'],
  ['last friday', '2026-11-13'],
  ['past monday', '2026-11-16'],
  ['last wednesday', '2026-11-11'],
  ['last week', '2026-11-11'],
  ['in 2 weeks', '2026-12-02'],
  ['in 3 days', '2026-11-21'],
  ['2 days ago', '2026-11-16'],
  ['next month', '2026-12-18'],
  ['end of month', '2026-11-30'],
  ['nov 21', '2026-11-21'],
  ['march 1', '2027-03-01'],
  ['21 November 2026', '2026-11-21'],
  ['Nov 21st, 2026', '2026-11-21'],
  ['3/11/2026', '2026-03-11'],
  ['21/11/2026', '2026-11-21'],
  ['3.11.2026', '2026-11-03'],
  ['2026-11-21', '2026-11-21'],
  ['2026/11/21', '2026-11-21'],
  ['2026-3-1', '2026-03-01'],
  ['2026-11-21T03:00:00Z', '2026-11-20'],
])('the day %j is %s', (words, expected) => {
  expect(dateIn(words)).toBe(expected);
});

test.each([
  '2026-02-30',
  '2026-13-01',
  '30.02.2026',
  '2/30/2026',
  'nov 31 2026',
  'march 2026',
  'this week',
  'tue-fri',
  'tomorrow and friday',
  'foo tomorrow bar',
  '3pm',
  '1054',
  'soon',
])('%j is no day', (words) => {
  expect(dateIn(words)).toMatch(/^Enter a day such as/);
});

test.each([
  ['friday', '2026-11-13T14:00:00.000Z'],
  ['wednesday 8am', '2026-11-18T13:00:00.000Z'],
  ['wed 3pm', '2026-11-11T20:00:00.000Z'],
  ['last friday 3pm', '2026-11-13T20:00:00.000Z'],
  ['dec 24', '2025-12-24T14:00:00.000Z'],
  ['march 1', '2026-03-01T14:00:00.000Z'],
  ['3pm', '2026-11-17T20:00:00.000Z'],
  ['9am', '2026-11-18T14:00:00.000Z'],
  ['2 hours ago', '2026-11-18T13:00:00.000Z'],
  ['2027-01-01', '2027-01-01T14:00:00.000Z'],
  ['next tue 3pm', '2026-11-24T20:00:00.000Z'],
  ['this friday', '2026-11-20T14:00:00.000Z'],
  ['soon', 'Enter a day and time such as 2026-11-21 15:00, "last fri 3pm" or "2 hours ago".'],
])('of the past, %j is %s', (words, expected) => {
  expect(instantIn(words, { past: true })).toBe(expected);
});

test.each([
  ['next tue 3pm', '2026-11-24T20:00:00.000Z'],
  ['tomorrow at noon', '2026-11-19T17:00:00.000Z'],
  ['tomorrow', '2026-11-19T14:00:00.000Z'],
  ['tonight', '2026-11-19T03:00:00.000Z'],
  ['now', '2026-11-18T15:00:00.000Z'],
  ['in 2 hours', '2026-11-18T17:00:00.000Z'],
  ['3pm PST', '2026-11-18T23:00:00.000Z'],
  ['2026-11-21', '2026-11-21T14:00:00.000Z'],
  ['2026-11-21 9:05', '2026-11-21T14:05:00.000Z'],
  ['2026-07-01T15:00:30', '2026-07-01T19:00:30.000Z'],
  ['2026-11-21T15:00:00+01:00', '2026-11-21T14:00:00.000Z'],
])('the instant %j is %s', (words, expected) => {
  expect(instantIn(words)).toBe(expected);
});

test.each(['2026-11-21T25:00', '2026-11-21T15:60Z', '2026-02-30 10:00', 'whenever'])('%j is no instant', (words) => {
  expect(instantIn(words)).toMatch(/^Enter a day and time such as/);
});

describe('across changes of the clock', () => {
  test('a time is meant as clocks will show it then', () => {
    const before = { today: '2026-03-07', now: '2026-03-07T17:00:00Z' };
    expect(instantIn('tomorrow 3pm', before)).toBe('2026-03-08T19:00:00.000Z');
    expect(instantIn('today 3pm', before)).toBe('2026-03-07T20:00:00.000Z');
    expect(instantIn('in 1 week at 3pm', before)).toBe('2026-03-14T19:00:00.000Z');
  });

  test('hours are counted as they pass', () => {
    const night = { today: '2026-11-01', now: '2026-11-01T04:30:00Z' };
    expect(instantIn('in 3 hours', night)).toBe('2026-11-01T07:30:00.000Z');
    expect(instantIn('in 90 minutes', { today: '2026-03-08', now: '2026-03-08T06:00:00Z' })).toBe(
      '2026-03-08T07:30:00.000Z',
    );
  });

  test('the day is the reader’s own, not the one in Greenwich', () => {
    const late = { today: '2026-11-18', now: '2026-11-19T03:00:00Z' };
    expect(dateIn('today', late)).toBe('2026-11-18');
    expect(dateIn('tomorrow', late)).toBe('2026-11-19');
    const early = { today: '2026-11-19', now: '2026-11-18T15:30:00Z', timeZone: 'Asia/Tokyo' };
    expect(dateIn('today', early)).toBe('2026-11-19');
    expect(instantIn('today 8am', early)).toBe('2026-11-18T23:00:00.000Z');
  });
});
