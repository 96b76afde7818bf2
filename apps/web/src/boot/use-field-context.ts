'use client';
import { scopeOf } from '@cardinal/crm/permissions';
import { ownerField } from '@cardinal/crm/schema';
import type { FieldContextValue, Reference } from '@cardinal/ui/fields';
import Link from 'next/link';
import { useMemo } from 'react';
import { fieldForTitle } from '#features/create/by-title.ts';
import { wordFor } from '#features/create/creatable.ts';
import { noteChange } from '#features/records/changes/last-changes.ts';
import { hrefOf } from '#routes/index.ts';
import { trpc, useReferences } from '#trpc/index.ts';
import type { BootValue } from './use-boot.ts';

/** Today where the browser is, as `YYYY-MM-DD`. */
const today = (): string => new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(new Date());

/** What field views ask of the app, answered by the server. */
export function useFieldContextValue({ user, role, workspace, schema }: BootValue): FieldContextValue {
  const references = useReferences();
  const utils = trpc.useUtils();
  const { client } = utils;
  return useMemo(() => {
    const known = (found: readonly Reference[]) => {
      references.learn(Object.fromEntries(found.map(({ id, object, title }) => [id, { object, title }])));
      return found;
    };
    const members = async (search: string) => {
      const list = await client.members.list.query({ search, status: ['active', 'invited'] });
      return list.map(({ id, name }) => ({ id, title: name, object: 'user' }));
    };
    const records = (object: string, query: string) =>
      client.search.query.query({ query, limit: 20, ...(object !== 'any' && { objects: [object] }) });
    const creator = (key: string) => {
      const object = schema.objects.get(key);
      const field = object && fieldForTitle(object);
      const owner = object && ownerField(object);
      if (!field || scopeOf(role, object, 'create') === 'none') return undefined;
      return async (title: string): Promise<Reference> => {
        const values = { [field]: title, ...(owner && { [owner.property]: user.id }) };
        const { operationId, records } = await client.records.create.mutate({ object: key, records: [values] });
        noteChange({ operationId, label: `new ${wordFor(key, object.singular)}` });
        void utils.records.find.invalidate();
        const made = { id: records[0]?.id ?? '', title, object: key };
        known([made]);
        return made;
      };
    };
    return {
      creator,
      search: async (object, query) => known(object === 'user' ? await members(query) : await records(object, query)),
      // Oneself is known on every page, whatever that has asked for.
      title: (id) => references.get(id)?.title ?? (id === user.id ? user.name : undefined),
      object: (id) => references.get(id)?.object,
      href: (object, id) => hrefOf(object, id, schema),
      parseContext: {
        get today() {
          return today();
        },
        timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
        country: workspace.country,
        currency: workspace.currency,
      },
      currentUserId: user.id,
      link: Link,
    };
  }, [references, client, user.id, user.name, workspace.country, workspace.currency, schema, role, utils]);
}
