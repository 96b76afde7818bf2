'use client';
import { Button } from '@cardinal/ui/button';
import { FormField, Input } from '@cardinal/ui/input';
import { type FormEvent, useState } from 'react';
import { FormError, issuesOf } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';

export interface SignInFormProps {
  /** Filled in already: who was here before. */
  email?: string;
  onSignedIn: (userId: string) => void;
}

/** E-mail address and password. */
export function SignInForm({ email: known = '', onSignedIn }: SignInFormProps) {
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const signIn = trpc.session.signIn.useMutation({
    meta: { quiet: true },
    onSuccess: ({ userId }) => onSignedIn(userId),
  });
  const issues = issuesOf(signIn.error, ['email', 'password']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    signIn.mutate({ email, password });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      <FormField label="E-mail" error={issues.at('email')}>
        {(control) => (
          <Input
            {...control}
            type="email"
            autoComplete="username"
            autoFocus={known === ''}
            value={email}
            onChange={(event) => setEmail(event.target.value)}
          />
        )}
      </FormField>
      <FormField label="Password" error={issues.at('password')}>
        {(control) => (
          <Input
            {...control}
            type="password"
            autoComplete="current-password"
            autoFocus={known !== ''}
            value={password}
            onChange={(event) => setPassword(event.target.value)}
          />
        )}
      </FormField>
      <FormError issues={issues} />
      <Button type="submit" variant="primary" size="lg" busy={signIn.isPending || signIn.isSuccess}>
        {signIn.isPending || signIn.isSuccess ? 'Signing in…' : 'Sign in'}
      </Button>
    </form>
  );
}
