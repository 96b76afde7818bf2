'use client';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { useMay } from '#boot/index.ts';
import { RunList, RunProgress, useOpenRuns } from '#features/runs/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { SettingsHeading, SettingsSection } from '../frame.tsx';
import { ModelSection } from './model-section.tsx';

/** What scores were learned from, how good they are, and what is under way. */
export function ScoringSettings() {
  const may = useMay().capability('useAi');
  const models = trpc.scores.models.useQuery(undefined, { enabled: may });
  const open = useOpenRuns();
  if (!may) return <EmptyState title="Your role may not use the assistant" description="Ask an admin." />;
  return (
    <>
      <SettingsHeading title="Scoring">
        How likely a record is to be won, learned here from how your own ended. Nothing leaves this installation.
      </SettingsHeading>
      {models.isPending && <SkeletonRows count={8} />}
      {models.error && (
        <ErrorState
          title="The scores could not be loaded"
          description={wordsOf(models.error)}
          onRetry={() => void models.refetch()}
        />
      )}
      {models.data?.map((page) => (
        <ModelSection
          key={page.object}
          page={page}
          training={open.find(
            ({ kind, object, classifierId }) => kind === 'train' && object === page.object && !classifierId,
          )}
        />
      ))}
      <Runs />
    </>
  );
}

function Runs() {
  const open = useOpenRuns();
  const runs = trpc.runs.list.useQuery({ limit: 20 });
  const over = runs.data?.filter(({ finishedAt }) => finishedAt !== null) ?? [];
  return (
    <SettingsSection title="Runs" description="Trainings and batches, the newest first. They go on while you are away.">
      {open.map((run) => (
        <RunProgress key={run.id} run={run} />
      ))}
      {over.length > 0 && <RunList runs={over} />}
      {runs.data?.length === 0 && <p className="text-muted">Nothing was run yet.</p>}
    </SettingsSection>
  );
}
