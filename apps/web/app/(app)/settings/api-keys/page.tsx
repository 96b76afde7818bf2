import type { Metadata } from 'next';
import { ApiKeysSettings } from '#features/settings/api-keys/index.ts';

export const metadata: Metadata = { title: 'API keys' };

export default function Page() {
  return <ApiKeysSettings />;
}
