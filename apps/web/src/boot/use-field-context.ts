'use client';
import type { FieldContextValue, Reference } from '@cardinal/ui/fields';
import Link from 'next/link';
import { useMemo } from 'react';
import { hrefOf } from '#routes/index.ts';
import { trpc, useReferences } from '#trpc/index.ts';
import type { BootValue } from './use-boot.ts';

/** Today where the browser is, as `YYYY-MM-DD`. */
const today = (): string => new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(new Date());

/** What field views ask of the app, answered by the server. */
export function useFieldContextValue({ user, workspace, schema }: BootValue): FieldContextValue {
  const references = useReferences();
  const client = trpc.useUtils().client;
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
    return {
      search: async (object, query) => known(object === 'user' ? await members(query) : await records(object, query)),
      title: (id) => references.get(id)?.title,
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
  }, [references, client, user.id, workspace.country, workspace.currency, schema]);
}
