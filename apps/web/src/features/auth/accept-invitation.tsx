'use client';
import { Button } from '@cardinal/ui/button';
import { FormField, Input } from '@cardinal/ui/input';
import { type FormEvent, useState } from 'react';
import { FormError, issuesOf } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';
import { NewPasswordField } from './new-password-field.tsx';

interface Person {
  readonly firstName: string;
  readonly lastName: string;
  readonly email: string;
}

const fields = [
  { name: 'firstName', label: 'First name', autoComplete: 'given-name' },
  { name: 'lastName', label: 'Last name', autoComplete: 'family-name' },
  { name: 'email', label: 'E-mail', autoComplete: 'username', type: 'email' },
] as const;

/** Signing up behind an invitation; what is known of the person stands there already. */
export function AcceptInvitation({ token, known }: { token: string; known: Person }) {
  const [person, setPerson] = useState(known);
  const [password, setPassword] = useState('');
  const [first] = fields.filter(({ name }) => known[name] === '');
  const accept = trpc.members.acceptInvitation.useMutation({
    meta: { quiet: true },
    onSuccess: () => window.location.assign('/'),
  });
  const issues = issuesOf(accept.error, ['firstName', 'lastName', 'email', 'password']);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    accept.mutate({ token, ...person, password });
  };
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-4">
      {fields.map(({ name, label, ...input }) => (
        <FormField key={name} label={label} error={issues.at(name)}>
          {(control) => (
            <Input
              {...control}
              {...input}
              autoFocus={name === first?.name}
              value={person[name]}
              onChange={(event) => setPerson({ ...person, [name]: event.target.value })}
            />
          )}
        </FormField>
      ))}
      <NewPasswordField autoFocus={!first} value={password} onChange={setPassword} error={issues.at('password')} />
      <FormError issues={issues} />
      <Button type="submit" variant="primary" size="lg" busy={accept.isPending || accept.isSuccess}>
        Join
      </Button>
    </form>
  );
}
