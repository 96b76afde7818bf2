import type { Metadata } from 'next';
import { ReviewPage } from '#features/proposals/review/review-page.tsx';

export const metadata: Metadata = { title: 'Review' };

export default function Review() {
  return <ReviewPage />;
}
