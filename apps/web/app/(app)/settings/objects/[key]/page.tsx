import type { Metadata } from 'next';
import { ObjectSettings } from '#features/settings/objects/index.ts';

export const metadata: Metadata = { title: 'Object' };

export default async function Page({ params }: PageProps<'/settings/objects/[key]'>) {
  return <ObjectSettings objectKey={(await params).key} />;
}
