export { type RecentEntry, type RecentPage, recentChanges, recentInput } from './recent.ts';
export { type HistoryEntry, type HistoryPage, historyInput, recordHistory } from './record.ts';
