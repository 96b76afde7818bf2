import type { Metadata } from 'next';
import { RolesSettings } from '#features/settings/roles/index.ts';

export const metadata: Metadata = { title: 'Roles' };

export default function Page() {
  return <RolesSettings />;
}
