export { type HistoryEntry, type HistoryPage, historyInput, recordHistory } from './record.ts';
