export { ObjectSettings } from './object-settings.tsx';
export { ObjectsSettings } from './objects-settings.tsx';
