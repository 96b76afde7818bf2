import type { RunView } from '@cardinal/crm/runs';

const count = (value: number): string => value.toLocaleString('en');

export const statusWords: Record<RunView['status'], string> = {
  queued: 'Waiting',
  running: 'Running',
  paused: 'Paused',
  done: 'Done',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

export const statusTones: Record<RunView['status'], 'neutral' | 'success' | 'warning' | 'danger'> = {
  queued: 'neutral',
  running: 'warning',
  paused: 'neutral',
  done: 'success',
  failed: 'danger',
  cancelled: 'neutral',
};

/** What a run does, with what: "Scoring deals". */
export function runWords({ kind, classifierName }: Pick<RunView, 'kind' | 'classifierName'>, plural: string): string {
  const what = plural.toLowerCase();
  if (kind === 'score') return `Scoring ${what}`;
  if (kind === 'classify') return `Labelling ${what}: ${classifierName}`;
  return classifierName === null ? `Learning from ${what} that have ended` : `Learning ${classifierName}`;
}

/** "1,200 of 9,000 · 1,150 a second · 7 s left". */
export function paceWords({ status, processed, total, rate, secondsLeft }: RunView): string {
  if (total === null) return statusWords[status];
  const parts = [`${count(processed)} of ${count(total)}`];
  if (status !== 'running') parts.push(statusWords[status].toLowerCase());
  if (rate !== null) parts.push(rate < 1 ? `${rate.toFixed(1)} a second` : `${count(Math.round(rate))} a second`);
  if (secondsLeft !== null) parts.push(`${durationWords(secondsLeft)} left`);
  return parts.join(' · ');
}

function durationWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
