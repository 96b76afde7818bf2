import type { Metadata } from 'next';
import { AssistantPage } from '#features/assistant/assistant-page.tsx';

export const metadata: Metadata = { title: 'Assistant' };

export default function Assistant() {
  return <AssistantPage />;
}
