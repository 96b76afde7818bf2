/** PostgreSQL as part of Cardinal: real server programs from the npm registry, run as a child of the start command. */
export { createHome, type Home, homeAt } from './home.ts';
export { keptSecret } from './kept-secret.ts';
export { holderOf, holdHome } from './lock.ts';
export { freePort, isFree } from './port.ts';
export { isAlive } from './process-identity.ts';
export { removeEmbedded } from './remove.ts';
export { runningEmbedded } from './running.ts';
export { type EmbeddedOptions, type EmbeddedServer, startEmbedded } from './start.ts';
