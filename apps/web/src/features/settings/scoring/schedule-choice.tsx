'use client';
import { FormField } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import { trpc } from '#trpc/index.ts';

const never = 'never';
const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `at ${String(hour).padStart(2, '0')}:00`,
}));
const options = [{ value: never, label: 'no' }, ...hours];

/** Whether something is done by itself, and at which hour of the workspace's time zone. */
export function ScheduleChoice({ kind, object, label }: { kind: 'train' | 'score'; object: string; label: string }) {
  const utils = trpc.useUtils();
  const schedules = trpc.runs.schedules.useQuery();
  const set = trpc.runs.setSchedule.useMutation({ onSettled: () => void utils.runs.schedules.invalidate() });
  const current = schedules.data?.find((one) => one.kind === kind && one.object === object);
  return (
    <FormField label={label}>
      {(control) => (
        <Select
          {...control}
          className="w-32"
          disabled={schedules.isPending || set.isPending}
          value={current ? String(current.hour) : never}
          options={options}
          onValueChange={(value) => set.mutate({ kind, object, hour: value === never ? null : Number(value) })}
        />
      )}
    </FormField>
  );
}
