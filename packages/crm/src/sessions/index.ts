export { type CurrentSession, currentSession, type SessionUser } from './current.ts';
export type { Visit } from './visit.ts';
