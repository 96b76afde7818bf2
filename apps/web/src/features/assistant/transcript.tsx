'use client';
import { Button } from '@cardinal/ui/button';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { MessageSquareText } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useBoot } from '#boot/index.ts';
import { spokenWords } from './answer.ts';
import { examplesFor } from './examples.ts';
import { Answer } from './parts/answer-view.tsx';
import type { Conversation, Said } from './use-conversation.ts';

/** How near the end one must be for the view to follow what comes. */
const nearPx = 120;

/** What was said, following what comes while one is at its end. */
export function Transcript({ conversation }: { conversation: Conversation }) {
  const { said, status, problem, id } = conversation;
  const view = useRef<HTMLDivElement>(null);
  const length = said.length;
  const last = said.at(-1);
  const atEnd = useRef(true);
  useEffect(() => {
    const box = view.current;
    const [text] = box?.querySelectorAll('ol') ?? [];
    if (!box || length === 0 || !text) return;
    // A question that was just asked is shown, wherever one was.
    atEnd.current = true;
    const follow = () => {
      if (atEnd.current) box.scrollTop = box.scrollHeight;
    };
    const growth = new ResizeObserver(follow);
    growth.observe(text);
    follow();
    return () => growth.disconnect();
  }, [length]);
  const onScroll = () => {
    const box = view.current;
    if (box) atEnd.current = box.scrollHeight - box.scrollTop - box.clientHeight < nearPx;
  };
  const answering = status === 'answering';
  return (
    <div
      ref={view}
      onScroll={onScroll}
      role="region"
      aria-label="Conversation"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard.
      tabIndex={0}
      className="min-h-0 grow overflow-y-auto outline-none focus-visible:outline-2 focus-visible:-outline-offset-2"
    >
      <p role="status" className="sr-only">
        {answering ? 'Answering' : last?.role === 'assistant' ? spokenWords(last.parts) : ''}
      </p>
      {status === 'loading' && <SkeletonRows count={6} label="Loading the conversation" className="p-4" />}
      {problem && (
        <ErrorState
          title="The conversation could not be shown"
          description={problem}
          onRetry={() => conversation.open(id)}
        />
      )}
      {status === 'ready' && !problem && said.length === 0 && <Beginning onAsk={conversation.ask} />}
      {said.length > 0 && (
        <ol className="mx-auto flex w-full max-w-180 flex-col gap-4 p-4">
          {said.map((one, at) => (
            <li key={one.id}>
              {one.role === 'user' ? (
                <Question said={one} />
              ) : (
                <Answer
                  said={one}
                  going={answering && at === said.length - 1}
                  onAsk={conversation.ask}
                  again={questionBefore(said, at)}
                />
              )}
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** What an answer was asked by, to ask it again. */
const questionBefore = (said: readonly Said[], at: number): string =>
  spokenWords(said.slice(0, at).findLast(({ role }) => role === 'user')?.parts ?? []);

function Question({ said }: { said: Said }) {
  return (
    <p className="ml-auto w-fit max-w-[85%] rounded-md bg-surface-2 px-3 py-2 text-13 break-words whitespace-pre-wrap">
      <span className="sr-only">You: </span>
      {spokenWords(said.parts)}
    </p>
  );
}

function Beginning({ onAsk }: { onAsk: (question: string) => void }) {
  const { schema } = useBoot();
  return (
    <EmptyState
      icon={<MessageSquareText />}
      title="Ask about your records"
      description="Or say what should be done: it is suggested, and nothing is changed until you apply it."
      action={
        <div className="flex flex-col items-center gap-1.5">
          {examplesFor(schema).map((example) => (
            <Button key={example} size="sm" onClick={() => onAsk(example)}>
              {example}
            </Button>
          ))}
        </div>
      }
    />
  );
}
