import type { Metadata } from 'next';
import { DealsPage } from '#features/board/deals-page.tsx';

export const metadata: Metadata = { title: 'Deals' };

export default function Deals() {
  return <DealsPage />;
}
