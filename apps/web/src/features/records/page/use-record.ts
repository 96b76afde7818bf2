'use client';
import { failureOf } from '@cardinal/api/client';
import type { StoredRecord } from '@cardinal/crm/records';
import type { SchemaObject } from '@cardinal/crm/schema';
import { useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { trpc } from '#trpc/index.ts';

/** One record, drawn at once when a list that was open has it. One that goes for good while it is on show is there no more. */
export function useRecord(object: SchemaObject, id: string) {
  const queryClient = useQueryClient();
  const query = trpc.records.get.useQuery(
    { object: object.key, id },
    {
      placeholderData: () => {
        const lists = queryClient.getQueriesData<{ pages?: { items: StoredRecord[] }[] }>({
          queryKey: getQueryKey(trpc.records.find),
        });
        for (const [, list] of lists) {
          for (const page of list?.pages ?? []) {
            const record = page.items.find((item) => item.id === id);
            if (record) return { record, references: {} };
          }
        }
        return undefined;
      },
    },
  );
  return failureOf(query.error)?.code === 'not_found' ? { ...query, data: undefined } : query;
}
