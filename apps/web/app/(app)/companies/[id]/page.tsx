import type { Metadata } from 'next';
import { ObjectRecord } from '#features/records/object-record.tsx';

export const metadata: Metadata = { title: 'Company' };

export default async function CompanyPage({ params }: PageProps<'/companies/[id]'>) {
  return <ObjectRecord object="company" id={(await params).id} />;
}
