'use client';
import type { AppRouter } from '@cardinal/api/catalogue';
import { toastError } from '@cardinal/ui/toast';
import type { inferRouterInputs } from '@trpc/server';
import { useMemo } from 'react';
import { useUndo } from '#features/records/changes/use-undo.ts';
import { trpc, wordsOf } from '#trpc/index.ts';
import type { View, ViewPatch } from './types.ts';

type NewView = inferRouterInputs<AppRouter>['views']['create'];

/** Commands on views, each of which can be taken back but for favourites. Refusals are told in a toast, or thrown where said. */
export interface ViewCommands {
  /** Answers with its id. @throws what the server refuses it with */
  readonly create: (view: NewView) => Promise<string>;
  /** @throws what the server refuses it with */
  readonly rename: (view: View, name: string) => Promise<void>;
  readonly update: (view: View, set: ViewPatch, words: string) => Promise<boolean>;
  readonly remove: (view: View) => Promise<boolean>;
  readonly setDefault: (view: View, role: string, is: boolean, words: string) => void;
  readonly favourite: (view: View, is: boolean) => void;
}

export function useViewCommands(): ViewCommands {
  const utils = trpc.useUtils();
  const { client } = utils;
  const { offer } = useUndo();
  return useMemo(() => {
    const follow = async () => {
      await Promise.all([utils.views.list.invalidate(), utils.views.mine.invalidate()]);
    };
    /** What is done is on screen when this answers. */
    const done = async (words: string, command: () => Promise<{ operationId: string; id: string }>) => {
      const { operationId, id } = await command();
      await follow();
      offer(words, { operationId, label: words });
      return id;
    };
    const tell = async (work: Promise<unknown>): Promise<boolean> => {
      try {
        await work;
        return true;
      } catch (error) {
        toastError(wordsOf(error));
        void follow();
        return false;
      }
    };
    return {
      create: (view) => done(`View "${view.name}" saved`, () => client.views.create.mutate(view)),
      rename: async ({ id }, name) => {
        await done('View renamed', () => client.views.update.mutate({ id, set: { name } }));
      },
      update: ({ id, version }, set, words) =>
        tell(done(words, () => client.views.update.mutate({ id, version, set }))),
      remove: ({ id, name }) => tell(done(`View "${name}" deleted`, () => client.views.remove.mutate({ id }))),
      setDefault: ({ id }, role, isDefault, words) =>
        void tell(done(words, () => client.views.setDefault.mutate({ id, role, isDefault }))),
      favourite: ({ id }, isFavourite) => void tell(client.views.favourite.mutate({ id, isFavourite }).then(follow)),
    };
  }, [client, utils, offer]);
}
