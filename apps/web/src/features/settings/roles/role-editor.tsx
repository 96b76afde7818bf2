'use client';
import { Button } from '@cardinal/ui/button';
import { useState } from 'react';
import { FormError, issuesOf } from '#forms/index.ts';
import { trpc } from '#trpc/index.ts';
import { SettingsSection } from '../frame.tsx';
import { useSchemaChanged } from '../objects/use-schema-changed.ts';
import type { Definition } from './definition.ts';
import { RoleCapabilities } from './role-capabilities.tsx';
import { RoleMatrix } from './role-matrix.tsx';
import type { ListedRole } from './use-roles.ts';

/** What a role allows. Changes are kept here until they are saved, all at once: half a change of rights is no state to be in. */
export function RoleEditor({ role, definition }: { role: ListedRole; definition: Definition }) {
  const [draft, setDraft] = useState<{ readonly before: Definition; readonly now: Definition } | null>(null);
  const { noted } = useSchemaChanged();
  const utils = trpc.useUtils();
  const update = trpc.roles.update.useMutation({
    meta: { quiet: true },
    onSuccess: async ({ operationId }) => {
      await utils.roles.list.refetch();
      setDraft(null);
      noted(operationId, `what the role ${role.name} may do`);
    },
  });
  const shown = draft?.now ?? definition;
  const change = role.isShipped
    ? undefined
    : (next: Definition) => setDraft({ before: draft?.before ?? definition, now: next });
  const discard = () => {
    update.reset();
    setDraft(null);
  };
  return (
    <>
      <SettingsSection
        title="Records"
        description="Own: those that the person owns. What is hidden is not spoken of anywhere."
      >
        <RoleMatrix definition={shown} onChange={change} />
      </SettingsSection>
      <SettingsSection title="Beyond records">
        <RoleCapabilities definition={shown} onChange={change} />
      </SettingsSection>
      {draft && (
        <div
          role="group"
          aria-label="Unsaved changes"
          className="sticky bottom-4 z-10 flex flex-wrap items-center gap-3 rounded-md border border-border-strong bg-surface-1 px-3 py-2"
        >
          <p className="mr-auto">
            {update.error ? (
              <FormError issues={issuesOf(update.error, [])} />
            ) : (
              `Not saved yet. ${reachWords(role.members)}`
            )}
          </p>
          <Button onClick={discard}>Discard</Button>
          <Button
            variant="primary"
            busy={update.isPending}
            onClick={() => update.mutate({ key: role.key, before: draft.before, set: { definition: draft.now } })}
          >
            Save role
          </Button>
        </div>
      )}
    </>
  );
}

function reachWords(members: number): string {
  if (members === 0) return 'Nobody has the role so far.';
  return `It applies to ${members === 1 ? 'the one member who has' : `all ${members} members who have`} the role.`;
}
