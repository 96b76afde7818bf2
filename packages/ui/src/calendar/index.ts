export { Calendar } from './calendar.tsx';
export { shownDays, turned } from './days.ts';
export type { CalendarItem } from './types.ts';
