'use client';
import { failureOf } from '@cardinal/api/client';
import type { MessagePart } from '@cardinal/crm/conversations';
import { useQueryClient } from '@tanstack/react-query';
import { getQueryKey } from '@trpc/react-query';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { noteSignedOut } from '#features/auth/signed-out.ts';
import { trpc, useReferences, wordsOf } from '#trpc/index.ts';
import { addPart } from './answer.ts';

export interface Said {
  readonly id: string;
  readonly role: 'user' | 'assistant';
  readonly parts: readonly MessagePart[];
  readonly model: string | null;
  /** How it ended before it was done, in words. */
  readonly cut?: string;
}

/** The record that a question is about. */
export interface About {
  readonly object: string;
  readonly id: string;
}

export interface Conversation {
  /** Undefined until something was asked. */
  readonly id: string | undefined;
  readonly said: readonly Said[];
  readonly status: 'ready' | 'loading' | 'answering';
  /** Why an earlier conversation could not be shown. */
  readonly problem: string | null;
  readonly ask: (question: string, about?: About) => void;
  readonly stop: () => void;
  /** Shows an earlier conversation; undefined begins a new one. */
  readonly open: (id: string | undefined) => void;
}

type State = Pick<Conversation, 'id' | 'said' | 'status' | 'problem'>;

const empty: State = { id: undefined, said: [], status: 'ready', problem: null };
const cutWords: Readonly<Record<string, string>> = {
  steps: 'It stopped here: the answer took too many steps. Ask for less at once.',
  length: 'It stopped here: the answer became too long.',
};

/** A conversation with the assistant, as it goes on. What comes of it is kept on the server. */
export function useConversation(): Conversation {
  const { client } = trpc.useUtils();
  const queryClient = useQueryClient();
  const references = useReferences();
  const [state, set] = useState(empty);
  const running = useRef<AbortController | null>(null);
  const id = useRef<string | undefined>(undefined);
  useEffect(() => () => running.current?.abort(), []);

  /** Whatever was under way is given up; what comes of it later changes nothing any more. */
  const begin = useCallback(() => {
    running.current?.abort();
    const mine = new AbortController();
    running.current = mine;
    return { signal: mine.signal, change: (next: (now: State) => State) => running.current === mine && set(next) };
  }, []);
  const open = useCallback<Conversation['open']>(
    (wanted) => {
      const { signal, change } = begin();
      id.current = wanted;
      if (wanted === undefined) return void change(() => empty);
      change(() => ({ ...empty, id: wanted, status: 'loading' }));
      client.assistant.messages.query({ id: wanted }, { signal }).then(
        (said) => {
          for (const { parts } of said) for (const part of parts) learn(part);
          change((now) => ({ ...now, said, status: 'ready' }));
        },
        (error: unknown) => change((now) => ({ ...now, status: 'ready', problem: wordsOf(error) })),
      );
      function learn(part: MessagePart) {
        if (part.type === 'result') references.learnFrom(part.output);
      }
    },
    [begin, client, references],
  );
  const ask = useCallback<Conversation['ask']>(
    (question, about) => {
      const { signal, change } = begin();
      const answerId = crypto.randomUUID();
      const patch = (next: (answer: Said) => Said) =>
        change((now) => ({ ...now, said: now.said.map((one) => (one.id === answerId ? next(one) : one)) }));
      const add = (part: MessagePart) => patch((answer) => ({ ...answer, parts: addPart(answer.parts, part) }));
      change((now) => ({
        ...now,
        problem: null,
        status: 'answering',
        said: [
          ...now.said,
          { id: crypto.randomUUID(), role: 'user', parts: [{ type: 'text', text: question }], model: null },
          { id: answerId, role: 'assistant', parts: [], model: null },
        ],
      }));
      const listen = async () => {
        const input = { question, ...(id.current && { conversationId: id.current }), ...(about && { about }) };
        let ended = false;
        for await (const event of await client.assistant.ask.mutate(input, { signal })) {
          if (event.type === 'begin') {
            id.current = event.conversationId;
            change((now) => ({ ...now, id: event.conversationId }));
            patch((answer) => ({ ...answer, model: event.model }));
          } else if (event.type === 'end') {
            ended = true;
            const cut = cutWords[event.reason];
            if (cut) patch((answer) => ({ ...answer, cut }));
          } else {
            if (event.type === 'result') references.learnFrom(event.output);
            if (event.type === 'proposal')
              void queryClient.invalidateQueries({ queryKey: getQueryKey(trpc.proposals) });
            add(event);
          }
        }
        if (!ended && !signal.aborted) throw new Error('The answer broke off. Ask again.');
      };
      listen()
        .catch((error: unknown) => {
          if (signal.aborted) return patch((answer) => ({ ...answer, cut: 'Stopped.' }));
          if (failureOf(error)?.code === 'unauthenticated') noteSignedOut();
          add({ type: 'problem', code: failureOf(error)?.code ?? 'cut', message: wordsOf(error) });
        })
        .finally(() => {
          change((now) => ({ ...now, status: 'ready' }));
          void queryClient.invalidateQueries({ queryKey: getQueryKey(trpc.assistant.conversations) });
        });
    },
    [begin, client, queryClient, references],
  );
  const stop = useCallback(() => running.current?.abort(), []);
  return useMemo(() => ({ ...state, ask, stop, open }), [state, ask, stop, open]);
}
