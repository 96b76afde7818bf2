import type { MergePreview } from '@cardinal/crm/definitions';

/** What merging an option would change, in a sentence. */
export function mergeWords({ records, inTrash }: MergePreview, from: string, into: string): string {
  if (records === 0) return `No record holds ${from}. It is just taken away.`;
  const many = records !== 1;
  const count = records.toLocaleString('en');
  const trash =
    inTrash === 0
      ? ''
      : inTrash === records
        ? ', in the trash'
        : `, ${inTrash.toLocaleString('en')} of them in the trash`;
  return `${many ? `${count} records hold` : 'One record holds'} ${from}${trash}, and ${many ? 'get' : 'gets'} ${into}.`;
}
