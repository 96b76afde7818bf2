export { behindWall, readerRole, walled } from './behind-wall.ts';
export { type Connection, connect, type Database } from './connect.ts';
export { constraintOf, isLockTimeout, isOutdated, isTransient } from './errors.ts';
export { listen } from './listen.ts';
