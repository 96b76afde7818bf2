import type { Metadata } from 'next';
import { ImportPage } from '#features/import/index.ts';

export const metadata: Metadata = { title: 'Import' };

export default async function Page({ params }: { params: Promise<{ id: string }> }) {
  const { id } = await params;
  return <ImportPage id={id} />;
}
