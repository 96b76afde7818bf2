export { chosenOf } from './query.ts';
export { type Address, useAddress } from './use-address.ts';
