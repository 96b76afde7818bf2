'use client';
import type { StoredRecord } from '@cardinal/crm/records';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { invalidateAfter, patchRecord, SaveError, staleOf } from '#features/records/cache/index.ts';
import { noteChange } from '#features/records/changes/last-changes.ts';
import { trpc } from '#trpc/index.ts';
import type { Stage } from './stage.ts';

/** What closing a deal asks for. */
export interface Closing {
  readonly closeDate: string;
  readonly closeReason?: string;
}

export interface DealMove {
  readonly deal: StoredRecord;
  readonly stage: Stage;
  /** The card that it comes to stand under; null: the top. */
  readonly afterId: string | null;
  readonly closing?: Closing;
}

type MoveDeal = (move: DealMove) => Promise<void>;

/**
 * Moves a deal to a stage and a place, at once on screen and then on the server.
 * @throws SaveError in words, after the deal went back to where it was
 */
export function useMoveDeal(): MoveDeal {
  const { client } = trpc.useUtils();
  const queryClient = useQueryClient();
  return useCallback(
    async ({ deal, stage, afterId, closing }) => {
      const { id } = deal;
      const moved = deal['stageId'] !== stage.id;
      const placed = {
        stageId: stage.id,
        pipelineId: stage.pipelineId,
        status: stage.outcome,
        ...(moved && { stageSince: new Date().toISOString() }),
        ...closing,
      };
      const send = (version: number) =>
        client.deals.move.mutate({ id, version, stageId: stage.id, afterId, ...closing });
      patchRecord(queryClient, id, (record) => ({ ...record, ...placed }));
      try {
        const { operationId, records } = await send(deal.version).catch((error: unknown) => {
          const stale = staleOf(error, id);
          // Others changed the deal's other fields: that is no reason not to move it.
          if (!stale || Object.keys(stale.fields).length > 0) throw error;
          return send(stale.version);
        });
        noteChange({ operationId, label: moved ? `move to ${stage.name}` : 'move of a card' });
        const version = records[0]?.version ?? deal.version;
        patchRecord(queryClient, id, (record) => ({ ...record, version }));
        void queryClient.invalidateQueries({ queryKey: [['records', 'get']] });
      } catch (error) {
        patchRecord(queryClient, id, () => deal);
        throw new SaveError(error);
      } finally {
        invalidateAfter(queryClient, { membership: false, object: 'deal' });
      }
    },
    [client, queryClient],
  );
}
