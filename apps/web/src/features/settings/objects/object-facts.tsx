'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { titleField } from '@cardinal/crm/schema';
import { Checkbox } from '@cardinal/ui/checkbox';
import { trpc } from '#trpc/index.ts';
import { KeptInput } from '../kept-input.tsx';
import { Fact } from './fact.tsx';
import { IconFact } from './icon-fact.tsx';
import { useSchemaChanged } from './use-schema-changed.ts';

/** What is said of an object of the team's own, each part saved as it is changed. */
export function ObjectFacts({ object }: { object: SchemaObject }) {
  const { key, singular, plural, slug, icon, description } = object;
  const title = titleField(object);
  const { noted } = useSchemaChanged();
  const update = trpc.objects.update.useMutation({ meta: { quiet: true } });
  const choose = trpc.objects.update.useMutation();
  type Change = Parameters<typeof update.mutateAsync>[0]['set'];
  const done = ({ operationId }: { operationId: string }) => noted(operationId, `change of ${plural}`);
  const save = async (set: Change) => done(await update.mutateAsync({ key, set }));
  const texts = [
    { label: 'Name', value: singular, save: (to: string) => save({ singular: to }) },
    { label: 'Plural', value: plural, save: (to: string) => save({ plural: to }) },
    { label: 'Address', value: slug, save: (to: string) => save({ slug: to }), mono: true },
    { label: 'Description', value: description, save: (to: string) => save({ description: to }) },
    { label: 'Title', value: title.label, save: (to: string) => save({ title: { label: to } }) },
  ];
  return (
    <dl className="grid grid-cols-[112px_minmax(0,1fr)] gap-x-2 gap-y-1 max-sm:grid-cols-1">
      {texts.map((text) => (
        <Fact key={text.label} label={text.label}>
          <KeptInput
            label={text.label}
            value={text.value}
            placeholder="None"
            className={text.mono ? '[&_input]:font-mono' : undefined}
            onSave={text.save}
          />
        </Fact>
      ))}
      <Fact label="No two alike">
        <span className="flex h-8 items-center px-2">
          <Checkbox
            aria-label={`No two ${plural.toLowerCase()} may have the same ${title.label.toLowerCase()}`}
            checked={title.unique ?? false}
            disabled={choose.isPending}
            onCheckedChange={(unique) => choose.mutate({ key, set: { title: { unique } } }, { onSuccess: done })}
          />
        </span>
      </Fact>
      <Fact label="Icon">
        <IconFact icon={icon} onSave={(to) => choose.mutate({ key, set: { icon: to } }, { onSuccess: done })} />
      </Fact>
      <Fact label="Key">
        <span className="flex h-8 items-center px-2 font-mono text-muted">{key}</span>
      </Fact>
    </dl>
  );
}
