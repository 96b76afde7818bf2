import { expect, test } from 'vitest';
import { paceWords, runWords } from './words.ts';

const run = {
  id: '1',
  kind: 'score',
  object: 'deal',
  classifierId: null,
  classifierName: null,
  status: 'running',
  processed: 1200,
  total: 9000,
  rate: 1150.4,
  secondsLeft: 6.8,
  counts: {},
  error: null,
  createdByName: null,
  createdAt: '',
  startedAt: null,
  finishedAt: null,
} as const;

test('how far a run has come, how fast, and how long it takes', () => {
  expect(paceWords(run)).toBe('1,200 of 9,000 · 1,150 a second · 7 s left');
  expect(paceWords({ ...run, rate: 0.42, secondsLeft: 7200 })).toBe('1,200 of 9,000 · 0.4 a second · 2 h left');
  expect(paceWords({ ...run, status: 'paused', rate: null, secondsLeft: null })).toBe('1,200 of 9,000 · paused');
  expect(paceWords({ ...run, status: 'queued', total: null, rate: null, secondsLeft: null })).toBe('Waiting');
});

test('what a run does', () => {
  expect(runWords(run, 'Deals')).toBe('Scoring deals');
  expect(runWords({ ...run, kind: 'train' }, 'Deals')).toBe('Learning from deals that have ended');
  expect(runWords({ kind: 'classify', classifierName: 'Intent' }, 'Notes')).toBe('Labelling notes: Intent');
});
