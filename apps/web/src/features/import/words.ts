import type { ImportView, Outcome } from './types.ts';

export const count = (value: number): string => value.toLocaleString('en');

export const statusWords: Record<ImportView['status'], string> = {
  uploading: 'Uploading',
  mapping: 'To be matched',
  checking: 'Checking',
  ready: 'Checked',
  running: 'Importing',
  done: 'Imported',
  failed: 'Failed',
  cancelled: 'Cancelled',
  undoing: 'Undoing',
  undone: 'Undone',
};

export const statusTones: Record<ImportView['status'], 'neutral' | 'success' | 'warning' | 'danger'> = {
  uploading: 'neutral',
  mapping: 'neutral',
  checking: 'warning',
  ready: 'warning',
  running: 'warning',
  done: 'success',
  failed: 'danger',
  cancelled: 'danger',
  undoing: 'warning',
  undone: 'neutral',
};

/** What becomes of rows, before and after the import. */
export const outcomeWords: Record<Outcome, { readonly before: string; readonly after: string }> = {
  wrong: { before: 'Wrong', after: 'Wrong' },
  create: { before: 'Create', after: 'Created' },
  update: { before: 'Update', after: 'Updated' },
  skip: { before: 'Skip', after: 'Skipped' },
};

export const outcomeOrder: readonly Outcome[] = ['wrong', 'create', 'update', 'skip'];

/** "1,200 rows/s · 8 s left". */
export function paceWords(progress: ImportView['progress']): string | undefined {
  if (!progress?.rate) return undefined;
  const rate = `${count(Math.round(progress.rate))} rows/s`;
  return progress.secondsLeft === null ? rate : `${rate} · ${durationWords(progress.secondsLeft)} left`;
}

function durationWords(seconds: number): string {
  if (seconds < 90) return `${Math.max(1, Math.round(seconds))} s`;
  return seconds < 5400 ? `${Math.round(seconds / 60)} min` : `${Math.round(seconds / 3600)} h`;
}
