'use client';
import { Avatar } from '@cardinal/ui/avatar';
import { Button } from '@cardinal/ui/button';
import { FormField, Input, Textarea } from '@cardinal/ui/input';
import { ErrorState, Skeleton } from '@cardinal/ui/states';
import { toastInfo } from '@cardinal/ui/toast';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { FormError, issuesOf } from '#forms/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';

const names = [
  { name: 'firstName', label: 'First name', autoComplete: 'given-name' },
  { name: 'lastName', label: 'Last name', autoComplete: 'family-name' },
  { name: 'jobTitle', label: 'Job title', autoComplete: 'organization-title' },
  { name: 'phone', label: 'Phone', autoComplete: 'tel', type: 'tel' },
] as const;

type Profile = Record<(typeof names)[number]['name'] | 'bio', string>;

/** Loads the profile; the form itself starts from it. */
export function ProfileForm() {
  const { user } = useBoot();
  const members = trpc.members.list.useQuery({ search: user.email });
  const me = members.data?.find(({ id }) => id === user.id);
  if (members.error)
    return (
      <ErrorState
        title="Your profile could not be loaded"
        description={wordsOf(members.error)}
        onRetry={() => void members.refetch()}
      />
    );
  if (!me) return <Skeleton className="h-64" />;
  const { firstName, lastName, jobTitle, phone, bio } = me;
  const known = Object.entries({ firstName, lastName, jobTitle, phone, bio }).map(([key, value]) => [key, value ?? '']);
  return <Form start={Object.fromEntries(known) as Profile} email={user.email} />;
}

function Form({ start, email }: { start: Profile; email: string }) {
  const [profile, setProfile] = useState(start);
  const utils = trpc.useUtils();
  const router = useRouter();
  const save = trpc.members.updateProfile.useMutation({
    meta: { quiet: true },
    onSuccess: () => {
      toastInfo('Profile saved');
      void utils.members.invalidate();
      router.refresh();
    },
  });
  const issues = issuesOf(save.error, Object.keys(start));
  const change = (part: Partial<Profile>) => setProfile({ ...profile, ...part });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(profile);
  };
  return (
    <form onSubmit={submit} noValidate className="flex max-w-120 flex-col gap-4">
      <div className="flex items-center gap-3">
        <Avatar name={`${profile.firstName} ${profile.lastName}`} size="lg" />
        <div className="min-w-0">
          <p className="truncate font-medium">{`${profile.firstName} ${profile.lastName}`.trim() || email}</p>
          <p className="truncate text-muted">{email}</p>
        </div>
      </div>
      <div className="grid gap-4 sm:grid-cols-2">
        {names.map(({ name, label, ...input }) => (
          <FormField key={name} label={label} error={issues.at(name)}>
            {(control) => (
              <Input
                {...control}
                {...input}
                value={profile[name]}
                onChange={(event) => change({ [name]: event.target.value })}
              />
            )}
          </FormField>
        ))}
      </div>
      <FormField label="About" error={issues.at('bio')}>
        {(control) => (
          <Textarea {...control} value={profile.bio} onChange={(event) => change({ bio: event.target.value })} />
        )}
      </FormField>
      <FormError issues={issues} />
      <Button type="submit" variant="primary" busy={save.isPending} className="self-start">
        Save
      </Button>
    </form>
  );
}
