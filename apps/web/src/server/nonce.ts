import { headers } from 'next/headers';

/** What this response's scripts must carry; see page-headers.ts. */
export const nonce = async (): Promise<string | undefined> => (await headers()).get('x-nonce') ?? undefined;
