export { addressWith, chosenOf } from './query.ts';
export { type Changes, useAddress } from './use-address.ts';
