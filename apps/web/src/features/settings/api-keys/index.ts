export { ApiKeysSettings } from './api-keys-settings.tsx';
