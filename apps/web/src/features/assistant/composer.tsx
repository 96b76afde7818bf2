'use client';
import { IconButton } from '@cardinal/ui/button';
import { Textarea } from '@cardinal/ui/input';
import { ArrowUp, Square, X } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, useState } from 'react';
import { useKeptDraft } from '#forms/index.ts';
import type { About, Conversation } from './use-conversation.ts';

const nothingTyped = { question: '' };

interface ComposerProps {
  conversation: Conversation;
  /** What one is looking at, which the question may be about. */
  about?: About & { readonly title: string };
}

/** Where one asks: Enter asks, Shift Enter begins a new line. What is typed stays until it is asked. */
export function Composer({ conversation, about }: ComposerProps) {
  const { draft, change, clear } = useKeptDraft('assistant', nothingTyped);
  const [without, setWithout] = useState<string | null>(null);
  const answering = conversation.status === 'answering';
  const context = about && about.id !== without ? about : undefined;
  const ask = () => {
    const question = draft.question.trim();
    if (!question || answering) return;
    conversation.ask(question, context && { object: context.object, id: context.id });
    change(nothingTyped);
    clear();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    ask();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    ask();
  };
  return (
    <form onSubmit={submit} className="flex shrink-0 flex-col gap-2 border-t border-border p-3">
      {context && (
        <span className="inline-flex h-6 max-w-full items-center self-start rounded-sm border border-border pl-2 text-12 text-muted">
          <span className="truncate">About {context.title}</span>
          <button
            type="button"
            aria-label={`Not about ${context.title}`}
            onClick={() => setWithout(context.id)}
            className="flex size-6 shrink-0 items-center justify-center hover:text-fg"
          >
            <X aria-hidden className="size-3.5" strokeWidth={1.5} />
          </button>
        </span>
      )}
      <div className="flex items-end gap-2">
        <Textarea
          aria-label="Ask the assistant"
          placeholder="Ask, or say what should be done"
          rows={2}
          maxLength={5000}
          value={draft.question}
          onChange={(event) => change({ question: event.target.value })}
          onKeyDown={onKeyDown}
        />
        {answering ? (
          <IconButton label="Stop" variant="secondary" onClick={conversation.stop}>
            <Square aria-hidden />
          </IconButton>
        ) : (
          <IconButton label="Ask" shortcut="enter" variant="secondary" type="submit" disabled={!draft.question.trim()}>
            <ArrowUp aria-hidden />
          </IconButton>
        )}
      </div>
    </form>
  );
}
