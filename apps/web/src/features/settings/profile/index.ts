export { ProfileSettings } from './profile-settings.tsx';
