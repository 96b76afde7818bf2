'use client';
import type { ClassifierView } from '@cardinal/crm/classifiers';
import type { RunView } from '@cardinal/crm/runs';
import { Button } from '@cardinal/ui/button';
import { useEffect, useRef } from 'react';
import { useBoot } from '#boot/index.ts';
import { nounsFor } from '#features/create/creatable.ts';
import { RunProgress, useRunActions } from '#features/runs/index.ts';
import { trpc } from '#trpc/index.ts';
import { SettingsSection } from '../frame.tsx';
import { ScheduleChoice } from '../schedule-choice.tsx';
import { AddExample } from './add-example.tsx';
import { LabelTable } from './label-table.tsx';
import { qualityWords } from './words.ts';

/** One classifier: how good it is, its labels with their examples, and what one can do with it. */
export function ClassifierSection({
  classifier,
  runs,
  mayKeep,
}: {
  classifier: ClassifierView;
  runs: readonly RunView[];
  mayKeep: boolean;
}) {
  const { schema } = useBoot();
  const utils = trpc.useUtils();
  const { start } = useRunActions();
  const train = trpc.classifiers.train.useMutation({ onSettled: () => void utils.runs.list.invalidate() });
  const object = schema.objects.get(classifier.object);
  const many = object ? nounsFor(object).plural : classifier.object;
  const fields = classifier.fields.map((path) => object?.fields.get(path)?.label ?? path);
  const underWay = useRef(0);
  useEffect(() => {
    if (runs.length < underWay.current) void utils.classifiers.invalidate();
    underWay.current = runs.length;
  }, [runs.length, utils]);
  return (
    <SettingsSection title={classifier.name} description={`Reads ${fields.join(' and ').toLowerCase()} of ${many}.`}>
      <p role="status" className="suggested max-w-160 rounded-md px-3 py-2">
        {qualityWords(classifier)}
      </p>
      <LabelTable classifier={classifier} />
      <AddExample classifier={classifier} />
      {runs.map((run) => (
        <RunProgress key={run.id} run={run} />
      ))}
      <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
        {mayKeep && (
          <Button
            busy={train.isPending || runs.some(({ kind }) => kind === 'train')}
            onClick={() => train.mutate({ id: classifier.id })}
          >
            {classifier.trainedAt === null ? 'Train now' : 'Train again'}
          </Button>
        )}
        {classifier.trainedAt !== null && (
          <Button
            busy={start.isPending}
            onClick={() => start.mutate({ kind: 'classify', classifierId: classifier.id })}
          >
            Label all {many}
          </Button>
        )}
        {mayKeep && (
          <>
            <ScheduleChoice subject={{ kind: 'train', classifierId: classifier.id }} label="Train every day" />
            <ScheduleChoice subject={{ kind: 'classify', classifierId: classifier.id }} label="Label every day" />
          </>
        )}
      </div>
    </SettingsSection>
  );
}
