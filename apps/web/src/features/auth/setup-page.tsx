'use client';
import { Button } from '@cardinal/ui/button';
import { FormField, Input } from '@cardinal/ui/input';
import { type FormEvent, useState } from 'react';
import { FormError, issuesOf, useKeptDraft } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';
import { NewPasswordField } from './new-password-field.tsx';

const empty = { workspace: '', firstName: '', lastName: '', email: '' };
const fields = [
  { name: 'workspace', label: 'Name of your company or team', autoComplete: 'organization' },
  { name: 'firstName', label: 'Your first name', autoComplete: 'given-name' },
  { name: 'lastName', label: 'Your last name', autoComplete: 'family-name' },
  { name: 'email', label: 'E-mail', autoComplete: 'username', type: 'email' },
] as const;

/** The first visit: names the workspace and makes the visitor its admin. */
export function SetupPage() {
  const { draft, change, clear } = useKeptDraft('setup', empty);
  const [password, setPassword] = useState('');
  const setUp = trpc.session.setup.useMutation({
    meta: { quiet: true },
    onSuccess: () => {
      clear();
      window.location.assign('/');
    },
  });
  const issues = issuesOf(setUp.error, [...fields.map(({ name }) => name), 'password']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    setUp.mutate({ ...draft, password, timeZone });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {fields.map(({ name, label, ...input }, at) => (
        <FormField key={name} label={label} error={issues.at(name)}>
          {(control) => (
            <Input
              {...control}
              {...input}
              autoFocus={at === 0}
              value={draft[name]}
              onChange={(event) => change({ [name]: event.target.value })}
            />
          )}
        </FormField>
      ))}
      <NewPasswordField value={password} onChange={setPassword} error={issues.at('password')} />
      <FormError issues={issues} />
      <Button type="submit" variant="primary" size="lg" busy={setUp.isPending || setUp.isSuccess}>
        Create workspace
      </Button>
    </form>
  );
}
