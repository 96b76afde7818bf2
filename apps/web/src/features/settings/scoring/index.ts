export { ScoringSettings } from './scoring-settings.tsx';
