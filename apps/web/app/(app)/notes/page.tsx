import type { Metadata } from 'next';
import { NotesPage } from '#features/notes/notes-page.tsx';

export const metadata: Metadata = { title: 'Notes' };

export default function Notes() {
  return <NotesPage openId={null} />;
}
