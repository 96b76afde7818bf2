'use client';
import { StatusDot } from '@cardinal/ui/badge';
import Link from 'next/link';
import { useFormatInstant } from '#boot/index.ts';
import { placeName } from '#shell/index.ts';
import { trpc } from '#trpc/index.ts';
import type { ImportView } from './types.ts';
import { count, statusTones, statusWords } from './words.ts';

/** Past imports, each a link to where it stands. */
export function ImportList({ imports }: { imports: readonly ImportView[] }) {
  const format = useFormatInstant();
  const targets = trpc.imports.targets.useQuery(undefined, { staleTime: 60_000 });
  const nameOf = (object: string) => {
    const target = targets.data?.find(({ key }) => key === object);
    return target ? placeName(target.key, target.plural) : object;
  };
  return (
    <ul aria-label="Imports so far" className="divide-y divide-border rounded-md border border-border bg-surface-1">
      {imports.map((one) => (
        <li key={one.id}>
          <Link
            href={`/import/${one.id}`}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 px-3 py-2 hover:bg-surface-2"
          >
            <span className="min-w-0 grow basis-48 truncate font-medium">{one.fileName}</span>
            <span className="text-12 text-muted" data-numeric>
              {nameOf(one.object)} · {count(one.totalRows)} rows
            </span>
            <span className="w-28 text-12">
              <StatusDot tone={statusTones[one.status]} label={statusWords[one.status]} />
            </span>
            <span className="text-12 text-muted">
              {one.createdByName}, {format(one.createdAt)}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
