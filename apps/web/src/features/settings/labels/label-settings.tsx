'use client';
import { Button } from '@cardinal/ui/button';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { useState } from 'react';
import { useMay } from '#boot/index.ts';
import { useOpenRuns } from '#features/runs/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import { SettingsHeading } from '../frame.tsx';
import { ClassifierSection } from './classifier-section.tsx';
import { NewClassifierDialog } from './new-classifier-dialog.tsx';

/** Classifiers: what they read, the labels they give, how often they are right, and how they are taught. */
export function LabelSettings() {
  const may = useMay();
  const mayUse = may.capability('useAi');
  const mayKeep = may.capability('manageWorkspace');
  const classifiers = trpc.classifiers.list.useQuery(undefined, { enabled: mayUse });
  const open = useOpenRuns();
  const [creating, setCreating] = useState(false);
  if (!mayUse) return <EmptyState title="Your role may not use the assistant" description="Ask an admin." />;
  return (
    <>
      <SettingsHeading
        title="Text labels"
        action={mayKeep && <Button onClick={() => setCreating(true)}>New classifier</Button>}
      >
        Labels of your own for notes, calls and e-mails, learned here from examples. Where it is not sure, it abstains.
      </SettingsHeading>
      {classifiers.isPending && <SkeletonRows count={6} />}
      {classifiers.error && (
        <ErrorState
          title="The classifiers could not be loaded"
          description={wordsOf(classifiers.error)}
          onRetry={() => void classifiers.refetch()}
        />
      )}
      {classifiers.data?.length === 0 && (
        <EmptyState
          title="No classifier yet"
          description="Give it a name, what it reads, and the labels; then teach it with a few examples of each."
        />
      )}
      {classifiers.data?.map((classifier) => (
        <ClassifierSection
          key={classifier.id}
          classifier={classifier}
          runs={open.filter(({ classifierId }) => classifierId === classifier.id)}
          mayKeep={mayKeep}
        />
      ))}
      {creating && <NewClassifierDialog onClose={() => setCreating(false)} />}
    </>
  );
}
