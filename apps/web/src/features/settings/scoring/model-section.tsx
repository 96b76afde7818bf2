'use client';
import type { RunView } from '@cardinal/crm/runs';
import type { ModelPage } from '@cardinal/crm/scoring';
import { Button } from '@cardinal/ui/button';
import { useBoot, useFormatInstant, useMay } from '#boot/index.ts';
import { useRunActions } from '#features/runs/index.ts';
import { placeName } from '#shell/index.ts';
import { SettingsSection } from '../frame.tsx';
import { ScheduleChoice } from '../schedule-choice.tsx';
import { LearnedFeatures } from './learned-features.tsx';
import { ModelMeasures } from './model-measures.tsx';
import { verdictWords } from './words.ts';

const count = (value: number): string => value.toLocaleString('en');

/** The score of one kind of records: the verdict first, then what it rests on. */
export function ModelSection({ page, training }: { page: ModelPage; training: RunView | undefined }) {
  const { schema } = useBoot();
  const format = useFormatInstant();
  const mayTrain = useMay().capability('manageWorkspace');
  const { start } = useRunActions();
  const { object, model, leftOut } = page;
  const scored = schema.objects.get(object);
  const plural = scored ? placeName(object, scored.plural) : object;
  return (
    <SettingsSection title={plural}>
      <p role="status" className="suggested max-w-160 rounded-md px-3 py-2">
        {verdictWords(page, plural)}
      </p>
      {model && (
        <p className="text-12 text-muted" data-numeric>
          Learned {format(model.trainedAt)}
          {model.trainedByName ? ` by ${model.trainedByName}` : ' on schedule'} from {count(model.won + model.lost)}{' '}
          {plural.toLowerCase()}: {count(model.won)} won, {count(model.lost)} lost.
        </p>
      )}
      {model?.metrics && <ModelMeasures metrics={model.metrics} shown={model.verdict.percentages} />}
      {model && model.features.length > 0 && (
        <LearnedFeatures features={model.features} rows={model.won + model.lost} />
      )}
      {leftOut.length > 0 && (
        <p className="max-w-160 text-12 text-muted">
          Left out, since they tell how it ended rather than foretell it: {leftOut.join(', ')}.
        </p>
      )}
      {mayTrain && (
        <div className="flex flex-wrap items-end gap-x-4 gap-y-3">
          <Button
            busy={start.isPending || training !== undefined}
            onClick={() => start.mutate({ kind: 'train', object })}
          >
            {model ? 'Train again' : 'Train now'}
          </Button>
          <ScheduleChoice subject={{ kind: 'train', object }} label="Train every day" />
          <ScheduleChoice subject={{ kind: 'score', object }} label="Score every day" />
        </div>
      )}
    </SettingsSection>
  );
}
