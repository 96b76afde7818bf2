'use client';
import type { SchemaObject } from '@cardinal/crm/schema';
import { Button } from '@cardinal/ui/button';
import { Checkbox } from '@cardinal/ui/checkbox';
import { Dialog } from '@cardinal/ui/dialog';
import { FormField, Input, Textarea } from '@cardinal/ui/input';
import { Select } from '@cardinal/ui/select';
import { type FormEvent, useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { FormError, issuesOf } from '#forms/index.ts';
import { placeName } from '#shell/index.ts';
import { trpc } from '#trpc/index.ts';

/** What a classifier is called, what it reads, and the labels that it is to give. */
export function NewClassifierDialog({ onClose }: { onClose: () => void }) {
  const { schema } = useBoot();
  const objects = [...schema.objects.values()].filter((object) => textsOf(object).length > 0);
  const [name, setName] = useState('');
  const [key, setKey] = useState(objects.find((object) => object.key === 'activity')?.key ?? objects[0]?.key ?? '');
  const object = schema.objects.get(key);
  const [fields, setFields] = useState<readonly string[]>(() =>
    object ? textsOf(object).map(({ path }) => path) : [],
  );
  const [labels, setLabels] = useState('');
  const utils = trpc.useUtils();
  const create = trpc.classifiers.create.useMutation({
    meta: { quiet: true },
    onSuccess: () => {
      void utils.classifiers.list.invalidate();
      onClose();
    },
  });
  const issues = issuesOf(create.error, ['name', 'fields', 'labels']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    create.mutate({
      name,
      object: key,
      fields: [...fields],
      labels: labels.split('\n').flatMap((line) => line.trim() || []),
    });
  };
  const choose = (next: string) => {
    setKey(next);
    const chosen = schema.objects.get(next);
    setFields(chosen ? textsOf(chosen).map(({ path }) => path) : []);
  };
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title="New classifier">
      <form onSubmit={submit} noValidate className="flex flex-col gap-4">
        <FormField label="Name" error={issues.at('name')}>
          {(control) => <Input {...control} value={name} onChange={(event) => setName(event.target.value)} />}
        </FormField>
        <FormField label="Reads">
          {(control) => (
            <Select
              {...control}
              value={key}
              options={objects.map((one) => ({ value: one.key, label: placeName(one.key, one.plural) }))}
              onValueChange={choose}
            />
          )}
        </FormField>
        <fieldset className="flex flex-col gap-1">
          <legend className="pb-1 text-12 text-muted">Fields</legend>
          {object &&
            textsOf(object).map(({ path, label }) => (
              <label key={path} htmlFor={`reads-${path}`} className="flex h-7 items-center gap-2">
                <Checkbox
                  id={`reads-${path}`}
                  checked={fields.includes(path)}
                  onCheckedChange={(on) => setFields(on ? [...fields, path] : fields.filter((one) => one !== path))}
                />
                {label}
              </label>
            ))}
        </fieldset>
        <FormField label="Labels" help="One a line, at least two." error={issues.at('labels') ?? issues.at('fields')}>
          {(control) => (
            <Textarea {...control} rows={4} value={labels} onChange={(event) => setLabels(event.target.value)} />
          )}
        </FormField>
        <FormError issues={issues} />
        <Button type="submit" variant="primary" busy={create.isPending} className="self-end">
          Create
        </Button>
      </form>
    </Dialog>
  );
}

/** The fields that people write in: long texts, and the title where someone types it. */
const textsOf = (object: SchemaObject) =>
  object.kind === 'record' && [...object.fields.values()].some(({ type }) => type === 'longText')
    ? [...object.fields.values()].filter(
        ({ type, key, derived, hidden }) =>
          !hidden && !derived && (type === 'longText' || (type === 'text' && key === object.title)),
      )
    : [];
