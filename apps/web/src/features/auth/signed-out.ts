import { toggle } from '#toggle/index.ts';

/** Whether the session was found to be over while the page was open. */
const signedOut = toggle();

/** Says that the server no longer knows who this is: the page stays as it is, and offers to sign in again. */
export const noteSignedOut = (): void => signedOut.set(true);
export const noteSignedIn = (): void => signedOut.set(false);
export const useSignedOut = signedOut.use;
