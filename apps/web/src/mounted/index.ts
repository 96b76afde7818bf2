import { useSyncExternalStore } from 'react';

const never = () => () => undefined;

/** False on the server and for the first paint that must match it; true from then on. */
export const useMounted = (): boolean =>
  useSyncExternalStore(
    never,
    () => true,
    () => false,
  );
