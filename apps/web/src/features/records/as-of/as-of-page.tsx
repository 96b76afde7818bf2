'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import type { Life } from '@cardinal/crm/as-of';
import { canonicalInstant } from '@cardinal/crm/fields';
import type { SchemaObject } from '@cardinal/crm/schema';
import { EmptyState, SkeletonRows } from '@cardinal/ui/states';
import type { inferRouterOutputs } from '@trpc/server';
import { useBreadcrumbs } from '#shell/index.ts';
import { trpc } from '#trpc/index.ts';
import { KeyFacts } from '../page/key-facts.tsx';
import { RecordMissing } from '../page/record-missing.tsx';
import { titleWords } from '../words.ts';
import { AsOfBanner } from './as-of-banner.tsx';
import { AsOfFields } from './as-of-fields.tsx';
import { AsOfRelated } from './as-of-related.tsx';
import { ThenContext } from './then-context.tsx';

const said: Readonly<Record<Exclude<Life, 'live'>, (word: string) => readonly [string, string]>> = {
  absent: (word) => [`This ${word} was not there yet`, 'It was made later. Choose a later time.'],
  trash: (word) => [`This ${word} was in the trash`, 'What it held then stands here.'],
};
const nothing: readonly string[] = [];

/** A record, and what pointed to it, as they were at a moment: to be read, and left again. */
export function AsOfPage({ object, id, asked }: { object: SchemaObject; id: string; asked: string }) {
  const at = canonicalInstant(asked);
  const found = trpc.records.asOf.useQuery({ object: object.key, id, at: at ?? '' }, { enabled: at !== null });
  const title = found.data && found.data.life !== 'absent' ? titleWords(found.data.record, object) : undefined;
  useBreadcrumbs(title);
  if (at === null) {
    return (
      <div className="flex min-h-0 grow flex-col">
        <AsOfBanner at={null} />
        <EmptyState className="grow" title="The address names no time" description="Choose one above." />
      </div>
    );
  }
  return (
    <div className="flex min-h-0 grow flex-col">
      <AsOfBanner at={at} />
      {found.isPending && <SkeletonRows count={10} label="Loading what this was" className="p-4" />}
      {found.error && <RecordMissing object={object} error={found.error} onRetry={() => void found.refetch()} />}
      {found.data && <Then object={object} then={found.data} title={title} />}
    </div>
  );
}

type Found = inferRouterOutputs<AppRouter>['records']['asOf'];

function Then({ object, then, title }: { object: SchemaObject; then: Found; title: string | undefined }) {
  const { at, life, record, later, titles } = then;
  const word = object.singular.toLowerCase();
  if (life === 'absent') {
    const [heading, words] = said.absent(word);
    return <EmptyState className="grow" title={heading} description={words} />;
  }
  return (
    <ThenContext titles={titles} at={at}>
      <article aria-label={title} className="flex min-h-0 grow flex-col max-lg:overflow-y-auto">
        <header className="flex shrink-0 flex-col gap-2 border-b border-border px-4 pt-3 pb-3">
          <h1 className="min-w-0 truncate text-20 font-semibold">{title}</h1>
          {life === 'trash' && <p className="text-13 text-muted">{said.trash(word).join('. ')}</p>}
          <KeyFacts object={object} record={record} without={nothing} />
        </header>
        <div className="flex min-h-0 grow max-lg:flex-col">
          <section
            aria-label="Fields"
            className="w-92 shrink-0 overflow-y-auto border-border bg-surface-1 p-3 max-lg:w-full max-lg:border-b lg:border-r"
          >
            <AsOfFields object={object} record={record} later={later} />
          </section>
          <section aria-label="Related" className="min-w-0 grow overflow-y-auto">
            <AsOfRelated object={object} id={record.id} at={at} />
          </section>
        </div>
      </article>
    </ThenContext>
  );
}
