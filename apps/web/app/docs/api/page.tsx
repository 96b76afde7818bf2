import type { Metadata } from 'next';
import { ApiDocs } from '#features/api-docs/index.ts';
import { describeApi } from '#server/describe-api.ts';

export const metadata: Metadata = { title: 'API' };

export default async function Page() {
  return <ApiDocs document={await describeApi()} />;
}
