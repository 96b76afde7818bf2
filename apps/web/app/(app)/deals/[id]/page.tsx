import type { Metadata } from 'next';
import { ObjectRecord } from '#features/records/object-record.tsx';

export const metadata: Metadata = { title: 'Deal' };

export default async function DealPage({ params }: PageProps<'/deals/[id]'>) {
  return <ObjectRecord object="deal" id={(await params).id} />;
}
