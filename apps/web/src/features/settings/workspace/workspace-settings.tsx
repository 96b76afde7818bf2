'use client';
import { Button } from '@cardinal/ui/button';
import { Combobox } from '@cardinal/ui/combobox';
import { FormField, Input } from '@cardinal/ui/input';
import { toastInfo } from '@cardinal/ui/toast';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useBoot, useMay } from '#boot/index.ts';
import { FormError, issuesOf } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';
import { SettingsHeading } from '../frame.tsx';
import { countryOptions, currencyOptions, timeZoneOptions } from './choices.ts';

const choices = [
  {
    name: 'currency',
    label: 'Currency',
    help: 'Of amounts that are typed without one. Existing amounts keep theirs.',
    options: currencyOptions,
  },
  {
    name: 'country',
    label: 'Country',
    help: 'Phone numbers without a country code are read as its own.',
    options: countryOptions,
  },
  {
    name: 'timeZone',
    label: 'Time zone',
    help: 'Of reports and whatever belongs to nobody in particular.',
    options: timeZoneOptions,
  },
] as const;

/** The name and the defaults of the workspace; those who may not change them read them. */
export function WorkspaceSettings() {
  const { workspace } = useBoot();
  const [draft, setDraft] = useState(workspace);
  const router = useRouter();
  const readOnly = !useMay().capability('manageWorkspace');
  const save = trpc.workspace.update.useMutation({
    meta: { quiet: true },
    onSuccess: (saved) => {
      setDraft(saved);
      toastInfo('Workspace saved');
      router.refresh();
    },
  });
  const issues = issuesOf(save.error, Object.keys(workspace));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(draft);
  };
  return (
    <>
      <SettingsHeading title="Workspace">{readOnly && 'Only admins change these.'}</SettingsHeading>
      <form onSubmit={submit} noValidate className="flex max-w-100 flex-col gap-4">
        <FormField label="Name" error={issues.at('name')}>
          {(control) => (
            <Input
              {...control}
              disabled={readOnly}
              value={draft.name}
              onChange={(event) => setDraft({ ...draft, name: event.target.value })}
            />
          )}
        </FormField>
        {choices.map(({ name, label, help, options }) => (
          <FormField key={name} label={label} help={help} error={issues.at(name)}>
            {(control) => (
              <Combobox
                {...control}
                label={label}
                disabled={readOnly}
                source={options()}
                value={draft[name]}
                onValueChange={(value) => value && setDraft({ ...draft, [name]: value })}
              />
            )}
          </FormField>
        ))}
        <FormError issues={issues} />
        {!readOnly && (
          <Button type="submit" variant="primary" busy={save.isPending} className="self-start">
            Save
          </Button>
        )}
      </form>
    </>
  );
}
