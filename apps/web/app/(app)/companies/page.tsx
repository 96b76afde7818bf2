import type { Metadata } from 'next';
import { ObjectList } from '#features/records/object-list.tsx';

export const metadata: Metadata = { title: 'Companies' };

export default function CompaniesPage() {
  return <ObjectList object="company" />;
}
