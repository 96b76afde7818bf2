'use client';
import { Button } from '@cardinal/ui/button';
import { cn } from '@cardinal/ui/cn';
import { EmptyState } from '@cardinal/ui/states';
import { Plus } from 'lucide-react';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useRef } from 'react';
import { useMay } from '#boot/index.ts';
import { Page } from '#shell/index.ts';
import { trpc } from '#trpc/index.ts';
import { Composer } from './composer.tsx';
import { ConversationList } from './conversation-list.tsx';
import { Transcript } from './transcript.tsx';
import { useConversation } from './use-conversation.ts';

/** The assistant on a page of its own, with all conversations beside the one that is open. */
export function AssistantPage() {
  const mayAsk = useMay().capability('useAi');
  return (
    <Page
      title="Assistant"
      actions={
        mayAsk && (
          <Button size="sm" asChild>
            <Link href="/assistant">
              <Plus aria-hidden />
              New conversation
            </Link>
          </Button>
        )
      }
    >
      {mayAsk ? (
        <Conversations />
      ) : (
        <EmptyState
          className="grow"
          title="The assistant is not open to your role"
          description="Ask an admin for another role if you need it."
        />
      )}
    </Page>
  );
}

function Conversations() {
  const router = useRouter();
  const conversation = useConversation();
  useAddress(conversation);
  const none = trpc.assistant.conversations.useQuery(undefined).data?.length === 0;
  return (
    <div className="flex min-h-0 grow border-t border-border max-lg:flex-col">
      <aside
        aria-label="Earlier conversations"
        className={cn(
          'w-72 shrink-0 overflow-y-auto border-border max-lg:max-h-48 max-lg:w-full max-lg:border-b lg:border-r',
          // Below each other there is no room for what is not there yet.
          (conversation.said.length > 0 || none) && 'max-lg:hidden',
        )}
      >
        <ConversationList
          current={conversation.id}
          onOpen={(id) => router.push(`/assistant/${id}`)}
          onGone={() => router.push('/assistant')}
        />
      </aside>
      <div className="flex min-h-0 min-w-0 grow flex-col">
        <Transcript conversation={conversation} />
        <div className="mx-auto w-full max-w-180">
          <Composer conversation={conversation} />
        </div>
      </div>
    </div>
  );
}

/** The conversation that is open follows the address, and the address a conversation that has just begun. */
function useAddress({ id, open }: ReturnType<typeof useConversation>): void {
  const named = usePathname().split('/')[2];
  const current = useRef<string | undefined>(undefined);
  useEffect(() => {
    if (id === undefined || id === current.current) return;
    current.current = id;
    window.history.replaceState(null, '', `/assistant/${id}`);
  }, [id]);
  useEffect(() => {
    if (named === current.current) return;
    current.current = named;
    open(named);
  }, [named, open]);
}
