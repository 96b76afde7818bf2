/** What a process checks before it starts: its variables and its database. What is wrong is one sentence. */
export { type DatabaseAddress, databaseAt, databaseVariables } from './address.ts';
export { requireDatabase } from './database.ts';
export { errorCode, StartupError } from './error.ts';
export { orExit } from './exit.ts';
export { requireServer } from './server.ts';
export { appSecret, logLevel, postgresUrl, readVariables, variable, webUrl } from './variables.ts';
