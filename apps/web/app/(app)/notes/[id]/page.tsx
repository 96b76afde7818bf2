import type { Metadata } from 'next';
import { NotesPage } from '#features/notes/notes-page.tsx';

export const metadata: Metadata = { title: 'Note' };

export default async function Note({ params }: PageProps<'/notes/[id]'>) {
  return <NotesPage openId={(await params).id} />;
}
