export { PipelinesSettings } from './pipelines-settings.tsx';
