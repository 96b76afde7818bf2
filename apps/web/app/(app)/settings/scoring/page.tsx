import type { Metadata } from 'next';
import { ScoringSettings } from '#features/settings/scoring/index.ts';

export const metadata: Metadata = { title: 'Scoring' };

export default function Page() {
  return <ScoringSettings />;
}
