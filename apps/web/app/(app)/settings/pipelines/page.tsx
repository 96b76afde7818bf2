import type { Metadata } from 'next';
import { PipelinesSettings } from '#features/settings/pipelines/index.ts';

export const metadata: Metadata = { title: 'Pipelines' };

export default function Page() {
  return <PipelinesSettings />;
}
