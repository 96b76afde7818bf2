import type { Metadata } from 'next';
import { ImportsPage } from '#features/import/index.ts';

export const metadata: Metadata = { title: 'Import' };

export default function Page() {
  return <ImportsPage />;
}
