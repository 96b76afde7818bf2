import { ObjectListBySlug } from '#features/records/object-list.tsx';

export default async function ObjectPage({ params }: PageProps<'/objects/[slug]'>) {
  return <ObjectListBySlug slug={(await params).slug} />;
}
