import type { Metadata } from 'next';
import { ObjectRecord } from '#features/records/object-record.tsx';

export const metadata: Metadata = { title: 'Activity' };

export default async function ActivityPage({ params }: PageProps<'/activity/[id]'>) {
  return <ObjectRecord object="activity" id={(await params).id} />;
}
