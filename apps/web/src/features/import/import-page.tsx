'use client';
import { StatusDot } from '@cardinal/ui/badge';
import { ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { Stepper } from '@cardinal/ui/stepper';
import { useRouter, useSearchParams } from 'next/navigation';
import { useBreadcrumbs } from '#shell/breadcrumbs.tsx';
import { placeName } from '#shell/nav-items.tsx';
import { Page } from '#shell/page.tsx';
import { trpc, wordsOf } from '#trpc/index.ts';
import { CheckStep } from './check/check-step.tsx';
import { ColumnsStep } from './columns/columns-step.tsx';
import { RunStep } from './run/run-step.tsx';
import { isAtWork, type Step, type StepProps, stepOf, steps } from './types.ts';
import { ValuesStep } from './values/values-step.tsx';
import { count, statusTones, statusWords } from './words.ts';

const pollMs = 500;
const stepNames: Record<Step, string> = { columns: 'Columns', values: 'Values', check: 'Dry run', run: 'Import' };
const bodies: Record<Step, (props: StepProps) => React.ReactNode> = {
  columns: ColumnsStep,
  values: ValuesStep,
  check: CheckStep,
  run: RunStep,
};

/** One import, from its columns to its result. The address says which step one looks at, so one can leave and come back. */
export function ImportPage({ id }: { id: string }) {
  const asked = useSearchParams().get('step');
  const router = useRouter();
  const found = trpc.imports.get.useQuery(
    { id },
    { refetchInterval: ({ state }) => (state.data && isAtWork(state.data) ? pollMs : false), staleTime: 0 },
  );
  const targets = trpc.imports.targets.useQuery(undefined, { staleTime: 60_000 });
  useBreadcrumbs(found.data?.fileName);
  const failed = found.error ?? targets.error;
  if (failed) {
    const retry = () => void Promise.all([found.refetch(), targets.refetch()]);
    return (
      <Page title="Import">
        <ErrorState title="The import could not be loaded" description={wordsOf(failed)} onRetry={retry} />
      </Page>
    );
  }
  const view = found.data;
  const target = targets.data?.find(({ key }) => key === view?.object);
  if (!view || !targets.data) {
    return (
      <Page title="Import">
        <div className="px-4">
          <SkeletonRows count={8} />
        </div>
      </Page>
    );
  }
  if (!target) {
    return (
      <Page title={view.fileName}>
        <ErrorState title="Your role may not import these any more" description="Ask an admin." />
      </Page>
    );
  }
  // Once it has begun, there is no way back to its columns.
  const own = stepOf(view);
  const step = own === 'run' ? own : (steps.find((one) => one === asked) ?? own);
  const go = (next: Step) => router.push(`/import/${id}?step=${next}`);
  const Body = bodies[step];
  return (
    <Page
      title={view.fileName}
      detail={`${placeName(target.key, target.plural)} · ${count(view.totalRows)} rows`}
      actions={<StatusDot tone={statusTones[view.status]} label={statusWords[view.status]} />}
    >
      <div className="flex min-h-0 grow flex-col gap-4 overflow-y-auto px-4 pb-8">
        <Stepper
          label="Steps of the import"
          steps={steps.map((one) => stepNames[one])}
          current={view.status === 'done' ? steps.length : steps.indexOf(step)}
          onStep={own === 'run' ? undefined : (index) => go(steps[index] ?? 'columns')}
        />
        <Body view={view} target={target} onStep={go} />
      </div>
    </Page>
  );
}
