import type { Metadata } from 'next';
import { LabelSettings } from '#features/settings/labels/index.ts';

export const metadata: Metadata = { title: 'Text labels' };

export default function Page() {
  return <LabelSettings />;
}
