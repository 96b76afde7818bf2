'use client';
import { FormField } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import { trpc } from '#trpc/index.ts';

const never = 'never';
const hours = Array.from({ length: 24 }, (_, hour) => ({
  value: String(hour),
  label: `At ${String(hour).padStart(2, '0')}:00`,
}));
const options = [{ value: never, label: 'No' }, ...hours];

/** Scores of an object, or labels of a classifier. */
export type ScheduleSubject =
  | { readonly kind: 'train' | 'score'; readonly object: string }
  | { readonly kind: 'train' | 'classify'; readonly classifierId: string };

/** Whether something is done by itself, and at which hour of the workspace's time zone. */
export function ScheduleChoice({ subject, label }: { subject: ScheduleSubject; label: string }) {
  const utils = trpc.useUtils();
  const schedules = trpc.runs.schedules.useQuery();
  const set = trpc.runs.setSchedule.useMutation({ onSettled: () => void utils.runs.schedules.invalidate() });
  const current = schedules.data?.find((one) => isOf(one, subject));
  return (
    <FormField label={label}>
      {(control) => (
        <Select
          {...control}
          className="w-32"
          disabled={schedules.isPending || set.isPending}
          value={current ? String(current.hour) : never}
          options={options}
          onValueChange={(value) => set.mutate({ ...subject, hour: value === never ? null : Number(value) })}
        />
      )}
    </FormField>
  );
}

function isOf(
  { kind, object, classifierId }: { kind: string; object: string; classifierId: string | null },
  subject: ScheduleSubject,
): boolean {
  if (kind !== subject.kind) return false;
  return 'object' in subject
    ? classifierId === null && object === subject.object
    : classifierId === subject.classifierId;
}
