'use client';
import { Button } from '@cardinal/ui/button';
import { FormField, Input } from '@cardinal/ui/input';
import { toastInfo } from '@cardinal/ui/toast';
import { type FormEvent, useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { NewPasswordField } from '#features/auth/new-password-field.tsx';
import { FormError, issuesOf } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';

/** Another password for oneself. */
export function PasswordForm() {
  const { user } = useBoot();
  const [oldPassword, setOld] = useState('');
  const [newPassword, setNew] = useState('');
  const utils = trpc.useUtils();
  const change = trpc.session.changePassword.useMutation({
    meta: { quiet: true },
    onSuccess: () => {
      setOld('');
      setNew('');
      toastInfo('Password changed');
      void utils.session.list.invalidate();
    },
  });
  const issues = issuesOf(change.error, ['oldPassword', 'newPassword']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    change.mutate({ oldPassword, newPassword });
  };
  return (
    <form onSubmit={submit} noValidate className="flex max-w-80 flex-col gap-4">
      <input type="text" autoComplete="username" value={user.email} readOnly hidden />
      <FormField label="Current password" error={issues.at('oldPassword')}>
        {(control) => (
          <Input
            {...control}
            type="password"
            autoComplete="current-password"
            value={oldPassword}
            onChange={(event) => setOld(event.target.value)}
          />
        )}
      </FormField>
      <NewPasswordField label="New password" value={newPassword} onChange={setNew} error={issues.at('newPassword')} />
      <FormError issues={issues} />
      <Button type="submit" busy={change.isPending} className="self-start">
        Change password
      </Button>
    </form>
  );
}
