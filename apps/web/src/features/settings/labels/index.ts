export { LabelSettings } from './label-settings.tsx';
