export { type Connection, connect, type Database } from './connect.ts';
export { constraintOf, isTransient } from './errors.ts';
