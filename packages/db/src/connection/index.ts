export { type Connection, connect, type Database } from './connect.ts';
export { constraintOf } from './errors.ts';
