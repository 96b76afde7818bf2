'use client';
import { IconButton } from '@cardinal/ui/button';
import { cn } from '@cardinal/ui/cn';
import { EmptyState, ErrorState, SkeletonRows } from '@cardinal/ui/states';
import { Trash2 } from 'lucide-react';
import { useFormatInstant } from '#boot/index.ts';
import { trpc, wordsOf } from '#trpc/index.ts';

interface ConversationListProps {
  current: string | undefined;
  onOpen: (id: string) => void;
  /** The conversation that is open was deleted. */
  onGone: () => void;
}

/** One's conversations with the assistant, the latest first. */
export function ConversationList({ current, onOpen, onGone }: ConversationListProps) {
  const utils = trpc.useUtils();
  const format = useFormatInstant();
  const { data, error, refetch } = trpc.assistant.conversations.useQuery(undefined);
  const remove = trpc.assistant.removeConversation.useMutation({
    onSuccess: (_, { id }) => {
      if (id === current) onGone();
    },
    onSettled: () => utils.assistant.conversations.invalidate(),
  });
  if (error && !data)
    return (
      <ErrorState
        title="The conversations could not be loaded"
        description={wordsOf(error)}
        onRetry={() => void refetch()}
      />
    );
  if (!data) return <SkeletonRows count={5} label="Loading the conversations" />;
  const shown = data.filter(({ id }) => !(remove.isPending && remove.variables.id === id));
  if (shown.length === 0)
    return <EmptyState title="No conversations yet" description="What you ask is kept here, for you alone." />;
  return (
    <ul aria-label="Conversations" className="flex flex-col gap-px p-2">
      {shown.map(({ id, title, updatedAt }) => (
        <li
          key={id}
          className={cn('group/row flex items-center rounded-md hover:bg-surface-2', id === current && 'bg-surface-2')}
        >
          <button
            type="button"
            aria-current={id === current || undefined}
            onClick={() => onOpen(id)}
            className="flex min-w-0 grow flex-col rounded-md px-2 py-1.5 text-left"
          >
            <span className="w-full truncate text-13">{title}</span>
            <span className="text-11 text-muted">{format(updatedAt)}</span>
          </button>
          <IconButton
            size="sm"
            label={`Delete the conversation: ${title}`}
            onClick={() => remove.mutate({ id })}
            className="opacity-0 group-focus-within/row:opacity-100 group-hover/row:opacity-100 max-sm:opacity-100"
          >
            <Trash2 aria-hidden />
          </IconButton>
        </li>
      ))}
    </ul>
  );
}
