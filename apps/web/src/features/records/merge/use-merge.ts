'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { readValue, sameValue } from '@cardinal/ui/fields';
import { keepPreviousData } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import { trpc } from '#trpc/index.ts';

export type MergePreview = inferRouterOutputs<AppRouter>['records']['mergePreview'];

/** A field that one chooses the value of, and what is chosen. */
export interface MergeLine {
  readonly field: SchemaField;
  readonly canUnite: boolean;
  /** A record's id, or `unite`. */
  readonly choice: string;
}

/** What is to become of records: which one stays, and whose value each field gets where they differ. */
export function useMerge(object: SchemaObject, ids: readonly string[]) {
  const [keep, setKeep] = useState(ids[0] ?? '');
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const merge = ids.filter((id) => id !== keep);
  const preview = trpc.records.mergePreview.useQuery(
    { object: object.key, keep, merge },
    // Another record to keep leaves the dialog as it is until its proposals are there.
    { placeholderData: keepPreviousData, retry: false, staleTime: 0 },
  );
  const { data } = preview;
  const byId = new Map(data?.records.map((record) => [record.id, record]));
  // In the order in which they were chosen, whichever is kept: columns do not jump.
  const records = ids.flatMap((id) => byId.get(id) ?? []);
  const lines = (data?.fields ?? []).flatMap(({ path, proposed, canUnite }): MergeLine[] => {
    const field = object.fields.get(path);
    if (!field || field.hidden) return [];
    const [first, ...rest] = records.map((record) => readValue(record, field));
    if (rest.every((value) => sameValue(value, first))) return [];
    return [{ field, canUnite, choice: chosen[path] ?? proposed }];
  });
  return {
    preview,
    keep,
    setKeep,
    records,
    lines,
    choose: (path: string, choice: string) => setChosen((before) => ({ ...before, [path]: choice })),
    /** What the command is told: what was chosen by hand, and the versions that it was chosen by. */
    input: {
      keep,
      merge,
      values: chosen,
      versions: Object.fromEntries(records.map(({ id, version }) => [id, version])),
    },
    /** A preview of what was kept before says nothing of what is kept now. */
    ready: data !== undefined && data.refusal === null && !preview.isPlaceholderData,
  };
}
