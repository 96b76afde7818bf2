import type { Metadata } from 'next';
import { ObjectRecord } from '#features/records/object-record.tsx';

export const metadata: Metadata = { title: 'Task' };

export default async function TaskPage({ params }: PageProps<'/tasks/[id]'>) {
  return <ObjectRecord object="task" id={(await params).id} />;
}
