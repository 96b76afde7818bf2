'use client';
import { FormField, Input } from '@cardinal/ui/input';
import { useState } from 'react';
import { issuesOf } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';
import { useSchemaChanged } from '../objects/use-schema-changed.ts';
import type { ListedRole } from './use-roles.ts';

/** What a role is called and said to be for, saved when one leaves the field. */
export function RoleNames({ role }: { role: ListedRole }) {
  return (
    <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
      <OneName key={`name ${role.name}`} role={role} property="name" label="Name" />
      <OneName key={`description ${role.description}`} role={role} property="description" label="Description" />
    </div>
  );
}

function OneName({ role, property, label }: { role: ListedRole; property: 'name' | 'description'; label: string }) {
  const [typed, setTyped] = useState(role[property]);
  const { noted } = useSchemaChanged();
  const update = trpc.roles.update.useMutation({
    meta: { quiet: true },
    onSuccess: ({ operationId }) => noted(operationId, `${label.toLowerCase()} of the role ${role.name}`),
  });
  const save = () => {
    if (typed.trim() !== role[property]) update.mutate({ key: role.key, set: { [property]: typed } });
  };
  const issues = issuesOf(update.error, [property]);
  return (
    <FormField label={label} error={issues.at(property) ?? issues.other}>
      {(control) => (
        <Input
          {...control}
          autoComplete="off"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={save}
          onKeyDown={(event) => event.key === 'Enter' && save()}
        />
      )}
    </FormField>
  );
}
