import type { Metadata } from 'next';
import { MembersSettings } from '#features/settings/members/index.ts';

export const metadata: Metadata = { title: 'Members' };

export default function Page() {
  return <MembersSettings />;
}
