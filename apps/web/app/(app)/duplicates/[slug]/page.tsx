import { DuplicatesBySlug } from '#features/duplicates/index.ts';

export const metadata = { title: 'Duplicates' };

export default async function DuplicatesPage({ params }: PageProps<'/duplicates/[slug]'>) {
  return <DuplicatesBySlug slug={(await params).slug} />;
}
