'use client';
import type { CommandResult, StoredRecord } from '@cardinal/crm/records';
import type { SchemaField, SchemaObject } from '@cardinal/crm/schema';
import { type RecordRow, readValue } from '@cardinal/ui/fields';
import { toastError } from '@cardinal/ui/toast';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { trpc } from '#trpc/index.ts';
import { noteChange } from '../changes/last-changes.ts';
import { inTurn } from './in-turn.ts';
import { invalidateAfter } from './invalidate.ts';
import { patchRecord, setOf, withValues } from './patch.ts';
import { SaveError, staleOf } from './save-error.ts';

export interface RecordWriter {
  /**
   * Saves one field at once on screen, then on the server. Someone else's change of other fields is taken along.
   * @param row the record as the person saw it when they began to edit
   * @throws SaveError in words, after the value went back to what it was
   */
  readonly saveField: (object: SchemaObject, row: RecordRow, field: SchemaField, value: unknown) => Promise<void>;
  /** Saves over what someone else wrote, whose version one has seen. */
  readonly overwrite: (
    object: SchemaObject,
    edit: { readonly id: string; readonly version: number },
    field: SchemaField,
    value: unknown,
  ) => Promise<void>;
  /** Asks for a record anew and shows it wherever it stands; says so when that fails, and leaves what is shown. */
  readonly refresh: (object: SchemaObject, id: string) => void;
}

/** The newest version that this tab has made, by record: a row on screen may be drawn from an older answer. */
const versions = new Map<string, number>();

/** Writes single fields of records of any object, with everything that shows them following. */
export function useRecordWriter(): RecordWriter {
  const { client } = trpc.useUtils();
  const queryClient = useQueryClient();
  return useMemo(() => {
    const show = (id: string, change: (record: StoredRecord) => StoredRecord) => patchRecord(queryClient, id, change);
    const refresh: RecordWriter['refresh'] = (object, id) => {
      client.records.get.query({ object: object.key, id }).then(
        ({ record }) => show(id, () => record),
        (error: unknown) =>
          toastError(`The ${object.singular.toLowerCase()} may look outdated: ${new SaveError(error).message}`),
      );
    };
    const send = (object: SchemaObject, id: string, version: number, set: Record<string, unknown>) =>
      client.records.update.mutate({ object: object.key, records: [{ id, version, set }] });
    const keep = (object: SchemaObject, field: SchemaField, from: number, result: CommandResult) => {
      const {
        operationId,
        records: [saved],
      } = result;
      if (!saved) return;
      if (saved.version !== from) noteChange({ operationId, label: `change of ${field.label}` });
      versions.set(saved.id, saved.version);
      show(saved.id, (record) => ({ ...record, version: saved.version }));
      // What follows from the field (a name, a status) and what others changed come along.
      refresh(object, saved.id);
      invalidateAfter(queryClient, { membership: false, object: object.key });
    };

    const saveField: RecordWriter['saveField'] = (object, row, field, value) => {
      const before = readValue(row, field);
      const set = setOf(field, value);
      show(row.id, (record) => withValues(record, set));
      return inTurn(row.id, async () => {
        const version = Math.max(Number(row['version']), versions.get(row.id) ?? 0);
        try {
          keep(object, field, version, await sendOver(object, row.id, version, set));
        } catch (error) {
          show(row.id, (record) => withValues(record, setOf(field, before)));
          throw new SaveError(error);
        }
      });
    };
    /** Tries once more on the version that stands when nobody wrote the same field. */
    const sendOver = async (object: SchemaObject, id: string, version: number, set: Record<string, unknown>) => {
      try {
        return await send(object, id, version, set);
      } catch (error) {
        const stale = staleOf(error, id);
        if (!stale || Object.keys(stale.fields).length > 0) throw error;
        return await send(object, id, stale.version, set);
      }
    };
    const overwrite: RecordWriter['overwrite'] = (object, { id, version }, field, value) =>
      inTurn(id, async () => {
        const set = setOf(field, value);
        try {
          const result = await sendOver(object, id, version, set);
          show(id, (record) => withValues(record, set));
          keep(object, field, version, result);
        } catch (error) {
          throw new SaveError(error);
        }
      });
    return { saveField, overwrite, refresh };
  }, [client, queryClient]);
}
