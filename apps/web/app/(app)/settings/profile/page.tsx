import type { Metadata } from 'next';
import { ProfileSettings } from '#features/settings/profile/index.ts';

export const metadata: Metadata = { title: 'Profile' };

export default function Page() {
  return <ProfileSettings />;
}
