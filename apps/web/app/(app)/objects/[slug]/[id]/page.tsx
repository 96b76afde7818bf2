import { ObjectRecordBySlug } from '#features/records/object-record.tsx';

export default async function ObjectRecordPage({ params }: PageProps<'/objects/[slug]/[id]'>) {
  const { slug, id } = await params;
  return <ObjectRecordBySlug slug={slug} id={id} />;
}
