import type { Metadata } from 'next';
import { RoleSettings } from '#features/settings/roles/index.ts';

export const metadata: Metadata = { title: 'Role' };

export default async function Page({ params }: PageProps<'/settings/roles/[key]'>) {
  return <RoleSettings roleKey={(await params).key} />;
}
