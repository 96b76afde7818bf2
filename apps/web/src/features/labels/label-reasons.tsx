'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import { FormField } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import { toastInfo } from '@cardinal/ui/toast';
import type { inferRouterOutputs } from '@trpc/server';
import { percentWords } from '#features/scores/words.ts';
import { trpc } from '#trpc/index.ts';

type Result = inferRouterOutputs<AppRouter>['classifiers']['results'][number];

/** Why a record was given a label, or none, and the way to teach the right one. */
export function LabelReasons({ result, onTaught }: { result: Result; onTaught: () => void }) {
  const { classifierId, label, confidence, words, recordId } = result;
  const utils = trpc.useUtils();
  const labels = trpc.classifiers.list.useQuery().data?.find(({ id }) => id === classifierId)?.labels ?? [];
  const teach = trpc.classifiers.addExamples.useMutation({
    onSuccess: () => {
      toastInfo('Taken as an example: it counts from the next training on');
      void utils.classifiers.list.invalidate();
      onTaught();
    },
  });
  return (
    <div className="flex flex-col gap-3">
      <p className="text-11 text-muted">Suggested</p>
      {label === null ? (
        <p>It abstains: it is not sure enough to give a label.</p>
      ) : (
        <p>
          <span className="font-medium">{label}</span>{' '}
          <span data-numeric className="text-muted">
            {percentWords(confidence)} sure
          </span>
        </p>
      )}
      {label !== null && words.length > 0 && (
        <p className="text-12 text-muted">What speaks for it: {words.join(', ')}</p>
      )}
      <FormField label="It should be">
        {(control) => (
          <Select
            {...control}
            disabled={teach.isPending}
            value={null}
            options={labels.map((value) => ({ value, label: value }))}
            onValueChange={(value) => teach.mutate({ id: classifierId, examples: [{ recordId, label: value }] })}
          />
        )}
      </FormField>
    </div>
  );
}
