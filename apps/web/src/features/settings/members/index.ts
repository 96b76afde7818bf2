export { MembersSettings } from './members-settings.tsx';
