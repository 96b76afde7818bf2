'use client';
import { Button } from '@cardinal/ui/button';
import { type FormEvent, useState } from 'react';
import { FormError, issuesOf } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';
import { NewPasswordField } from './new-password-field.tsx';

/** A new password behind a link that an admin made. */
export function ChooseNewPassword({ token }: { token: string }) {
  const [password, setPassword] = useState('');
  const reset = trpc.members.resetPassword.useMutation({
    meta: { quiet: true },
    onSuccess: () => window.location.assign('/'),
  });
  const issues = issuesOf(reset.error, ['password']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    reset.mutate({ token, password });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <NewPasswordField label="New password" value={password} onChange={setPassword} error={issues.at('password')} />
      <FormError issues={issues} />
      <Button type="submit" variant="primary" size="lg" busy={reset.isPending || reset.isSuccess}>
        Set the password and sign in
      </Button>
    </form>
  );
}
