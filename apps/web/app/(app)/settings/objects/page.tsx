import type { Metadata } from 'next';
import { ObjectsSettings } from '#features/settings/objects/index.ts';

export const metadata: Metadata = { title: 'Objects' };

export default function Page() {
  return <ObjectsSettings />;
}
