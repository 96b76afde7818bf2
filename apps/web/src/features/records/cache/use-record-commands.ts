'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import type { CommandResult } from '@cardinal/crm/records';
import type { SchemaObject } from '@cardinal/crm/schema';
import { toastError, toastInfo } from '@cardinal/ui/toast';
import { useQueryClient } from '@tanstack/react-query';
import type { inferRouterInputs } from '@trpc/server';
import { useMemo } from 'react';
import { trpc } from '#trpc/index.ts';
import { noteChange } from '../changes/last-changes.ts';
import { useUndo } from '../changes/use-undo.ts';
import { invalidateAfter } from './invalidate.ts';
import { SaveError } from './save-error.ts';

type Values = Readonly<Record<string, unknown>>;
/** Which record stays, which become part of it, and what was chosen of their values. */
type Merge = Omit<inferRouterInputs<AppRouter>['records']['merge'], 'object'>;

/** Commands on whole records, each of which but `purge` can be taken back. Refusals are told in a toast, or thrown where said. */
export interface RecordCommands {
  /** @throws SaveError */
  readonly create: (object: SchemaObject, values: Values) => Promise<string>;
  readonly trash: (object: SchemaObject, ids: readonly string[], what: string) => Promise<boolean>;
  readonly restore: (object: SchemaObject, ids: readonly string[], what: string) => Promise<boolean>;
  /** Removes records from the trash: the one command that cannot be taken back. */
  readonly purge: (object: SchemaObject, ids: readonly string[], what: string) => Promise<boolean>;
  /** Makes several records one. */
  readonly merge: (object: SchemaObject, input: Merge, words: string) => Promise<boolean>;
  /** Sets the same values on many records, whatever their version. */
  readonly updateAll: (object: SchemaObject, ids: readonly string[], set: Values, what: string) => Promise<boolean>;
}

/** How many records one command takes. */
const atOnce = 1000;

export function useRecordCommands(): RecordCommands {
  const { client } = trpc.useUtils();
  const queryClient = useQueryClient();
  const { offer } = useUndo();
  return useMemo(() => {
    /** Runs a command on all ids, a thousand at a time; each command is an operation of its own to undo. */
    const run = async (
      object: SchemaObject,
      ids: readonly string[],
      words: string,
      command: (ids: string[]) => Promise<CommandResult>,
      isFinal = false,
    ): Promise<boolean> => {
      try {
        for (let from = 0; from < ids.length; from += atOnce) {
          const { operationId } = await command(ids.slice(from, from + atOnce));
          const isLast = from + atOnce >= ids.length;
          if (isFinal) continue;
          if (isLast) offer(words, { operationId, label: words });
          else noteChange({ operationId, label: words });
        }
        if (isFinal) toastInfo(words);
        return true;
      } catch (error) {
        toastError(new SaveError(error).message);
        return false;
      } finally {
        invalidateAfter(queryClient, { membership: true, object: object.key });
        void queryClient.invalidateQueries({ queryKey: [['records', 'get']] });
      }
    };
    return {
      create: async (object, values) => {
        try {
          const made = await client.records.create.mutate({ object: object.key, records: [values] });
          noteChange({ operationId: made.operationId, label: `new ${object.singular.toLowerCase()}` });
          invalidateAfter(queryClient, { membership: true, object: object.key });
          return made.records[0]?.id ?? '';
        } catch (error) {
          throw new SaveError(error);
        }
      },
      trash: (object, ids, what) =>
        run(object, ids, `${what} moved to the trash`, (some) =>
          client.records.trash.mutate({ object: object.key, ids: some }),
        ),
      restore: (object, ids, what) =>
        run(object, ids, `${what} restored`, (some) =>
          client.records.restore.mutate({ object: object.key, ids: some }),
        ),
      purge: (object, ids, what) =>
        run(
          object,
          ids,
          `${what} deleted for good`,
          (some) => client.records.purge.mutate({ object: object.key, ids: some }),
          true,
        ),
      merge: (object, input, words) =>
        run(object, [input.keep], words, () => client.records.merge.mutate({ object: object.key, ...input })),
      updateAll: (object, ids, set, what) =>
        run(object, ids, `${what} changed`, (some) =>
          client.records.update.mutate({ object: object.key, records: some.map((id) => ({ id, set })) }),
        ),
    };
  }, [client, queryClient, offer]);
}
