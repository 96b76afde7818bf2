export { type TimelineEntry, type TimelinePage, timelineInput, timelineOf } from './record.ts';
