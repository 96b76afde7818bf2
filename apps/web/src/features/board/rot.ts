import type { StoredRecord } from '@cardinal/crm/records';
import type { Stage } from './stage.ts';

const dayMs = 86_400_000;

/** Whole days that a deal has stood in its stage. */
export const daysInStage = (deal: StoredRecord, now: number): number =>
  Math.max(0, Math.floor((now - Date.parse(String(deal['stageSince']))) / dayMs));

/** How badly an open deal rots: from its stage's limit on, half as long again, and twice as long. */
export function rotLevel(deal: StoredRecord, stage: Stage | undefined, now: number): 0 | 1 | 2 | 3 {
  if (!stage?.rotDays || stage.outcome !== 'open') return 0;
  const share = daysInStage(deal, now) / stage.rotDays;
  return share >= 2 ? 3 : share >= 1.5 ? 2 : share >= 1 ? 1 : 0;
}
