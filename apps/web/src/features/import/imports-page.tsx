'use client';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { Import } from 'lucide-react';
import { useMay } from '#boot/index.ts';
import { Page } from '#shell/page.tsx';
import { trpc, wordsOf } from '#trpc/index.ts';
import { ImportList } from './import-list.tsx';
import { NewImport } from './start/new-import.tsx';

/** Where files come in: a new one, and those before it. */
export function ImportsPage() {
  const may = useMay().capability('import');
  const imports = trpc.imports.list.useQuery({}, { enabled: may });
  if (!may) {
    return (
      <Page title="Import">
        <EmptyState title="Your role may not import files" description="Ask an admin." icon={<Import />} />
      </Page>
    );
  }
  return (
    <Page title="Import">
      <div className="flex max-w-4xl flex-col gap-6 overflow-y-auto px-4 pb-8">
        <NewImport />
        <section aria-labelledby="past-imports" className="flex flex-col gap-2">
          <h2 id="past-imports" className="text-13 font-medium">
            Imports so far
          </h2>
          {imports.isPending && <SkeletonRows count={3} />}
          {imports.error && (
            <ErrorState
              title="The imports could not be loaded"
              description={wordsOf(imports.error)}
              onRetry={() => void imports.refetch()}
            />
          )}
          {imports.data?.length === 0 && (
            <EmptyState
              title="No imports yet"
              description="Files that you bring in are listed here, and can be undone."
            />
          )}
          {imports.data && imports.data.length > 0 && <ImportList imports={imports.data} />}
        </section>
      </div>
    </Page>
  );
}
