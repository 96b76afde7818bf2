/** What draws records otherwise than as a plain table: it comes when it is first wanted. */
export { ObjectBoard } from './board/object-board.tsx';
export { ObjectCalendar } from './calendar/object-calendar.tsx';
export { GroupedTable } from './table/grouped-table.tsx';
