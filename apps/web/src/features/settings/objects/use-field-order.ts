import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { trpc } from '#trpc/index.ts';
import { useSchemaChanged } from './use-schema-changed.ts';

/** The team's fields of an object in their order, and how to change it: shown at once, and until the schema says it itself. */
export function useFieldOrder(object: SchemaObject): {
  readonly fields: readonly SchemaField[];
  readonly order: (keys: readonly string[]) => void;
} {
  const { schema } = useBoot();
  const { noted } = useSchemaChanged();
  const [wanted, setWanted] = useState<{ version: number; keys: readonly string[] } | null>(null);
  const reorder = trpc.fields.order.useMutation({
    onSuccess: ({ operationId }) => noted(operationId, `order of the fields of ${object.plural}`),
    onError: () => setWanted(null),
  });
  const own = [...object.fields.values()].filter(({ custom }) => custom);
  const keys = wanted?.version === schema.version ? wanted.keys : null;
  return {
    fields: keys ? keys.flatMap((key) => own.find((field) => field.key === key) ?? []) : own,
    order: (next) => {
      setWanted({ version: schema.version, keys: next });
      reorder.mutate({ object: object.key, keys: [...next] });
    },
  };
}
