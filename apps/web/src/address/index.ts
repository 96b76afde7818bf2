export { chosenOf } from './query.ts';
export { useAddress } from './use-address.ts';
