export type { Email, Occasion } from './compose-email.ts';
export { draftEmail } from './draft-email.ts';
export type { Facts } from './facts.ts';
export { summarize } from './summarize.ts';
