import type { FiguresState } from './figures-panel.tsx';

interface Asked {
  readonly data: unknown;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** What a panel shows of a report on a pipeline: neither can be told before the pipelines are known. */
export function reportState({
  pipelines,
  report,
  isEmpty,
  problem,
}: {
  pipelines: Asked & { readonly data: readonly unknown[] | undefined };
  report: Asked;
  /** Whether the report that came has nothing in it. */
  isEmpty: boolean;
  /** What to say when either could not be loaded. */
  problem: string;
}): FiguresState {
  const failed = [pipelines, report].find(({ error }) => error);
  if (failed) return { error: problem, retry: () => void failed.refetch() };
  if (pipelines.data?.length === 0 || isEmpty) return 'empty';
  return report.data ? 'ready' : 'loading';
}
