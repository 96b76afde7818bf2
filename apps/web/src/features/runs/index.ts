export { OpenRuns } from './open-runs.tsx';
export { RunList } from './run-list.tsx';
export { RunProgress } from './run-progress.tsx';
export { useOpenRuns, useRunActions } from './use-runs.ts';
