export { behindWall, readerRole, walled } from './behind-wall.ts';
export { type Connection, connect, type Database } from './connect.ts';
export { constraintOf, isTransient } from './errors.ts';
