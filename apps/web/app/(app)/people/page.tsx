import type { Metadata } from 'next';
import { ObjectList } from '#features/records/object-list.tsx';

export const metadata: Metadata = { title: 'People' };

export default function PeoplePage() {
  return <ObjectList object="contact" />;
}
