export { groupByDay } from './group.ts';
export { Timeline, type TimelineEntry, type TimelineProps } from './timeline.tsx';
