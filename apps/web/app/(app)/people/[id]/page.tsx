import type { Metadata } from 'next';
import { ObjectRecord } from '#features/records/object-record.tsx';

export const metadata: Metadata = { title: 'Person' };

export default async function PersonPage({ params }: PageProps<'/people/[id]'>) {
  return <ObjectRecord object="contact" id={(await params).id} />;
}
