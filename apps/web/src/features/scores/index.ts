export { ScoreBadge } from './score-badge.tsx';
export { ScoreFact } from './score-fact.tsx';
export { useIsScored, useScores } from './use-scores.ts';
