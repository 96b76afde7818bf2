/** How long what was deleted is kept. */
const keptDays = 30;
const dayMs = 86_400_000;

/** How many days are left to bring something back that was deleted at an instant (ISO 8601): "12 days left". */
export function daysLeft(deletedAt: string, now: number): string {
  const days = Math.max(0, Math.ceil(keptDays - (now - Date.parse(deletedAt)) / dayMs));
  if (days === 0) return 'goes tonight';
  return days === 1 ? '1 day left' : `${days} days left`;
}
