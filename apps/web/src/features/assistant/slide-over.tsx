'use client';
import { IconButton } from '@cardinal/ui/button';
import { Drawer } from '@cardinal/ui/dialog';
import { useLatest } from '@cardinal/ui/latest';
import { usePhone } from '@cardinal/ui/table';
import { History, Maximize2, Plus } from 'lucide-react';
import { usePathname, useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { Composer } from './composer.tsx';
import { ConversationList } from './conversation-list.tsx';
import { assistant, takeQuestion } from './state.ts';
import { Transcript } from './transcript.tsx';
import { useConversation } from './use-conversation.ts';
import { useLookingAt } from './use-looking-at.ts';

/** The assistant beside the page, which stays in use; on a phone it fills the screen. The conversation outlives closing. */
export function SlideOver({ open }: { open: boolean }) {
  const router = useRouter();
  const conversation = useConversation();
  const about = useLookingAt();
  const [listing, setListing] = useState(false);
  const { ask } = conversation;
  useCloseOnPhone();
  useEffect(() => {
    const question = open ? takeQuestion() : null;
    if (question) ask(question);
  }, [open, ask]);
  const show = (id: string | undefined) => {
    conversation.open(id);
    setListing(false);
  };
  const actions = (
    <>
      <IconButton size="sm" label="New conversation" onClick={() => show(undefined)}>
        <Plus aria-hidden />
      </IconButton>
      <IconButton size="sm" label="Conversations" aria-pressed={listing} onClick={() => setListing(!listing)}>
        <History aria-hidden />
      </IconButton>
      <IconButton
        size="sm"
        label="Open as a page"
        onClick={() => {
          assistant.set(false);
          router.push(conversation.id ? `/assistant/${conversation.id}` : '/assistant');
        }}
      >
        <Maximize2 aria-hidden />
      </IconButton>
    </>
  );
  return (
    <Drawer open={open} onOpenChange={assistant.set} modal={false} title="Assistant" actions={actions}>
      <div className="flex h-full flex-col">
        {listing ? (
          <div className="min-h-0 grow overflow-y-auto">
            <ConversationList current={conversation.id} onOpen={show} onGone={() => show(undefined)} />
          </div>
        ) : (
          <Transcript conversation={conversation} />
        )}
        <Composer conversation={conversation} about={about} />
      </div>
    </Drawer>
  );
}

/** Where the assistant covers the page, a link in it that was followed closes it. */
function useCloseOnPhone(): void {
  const phone = useLatest(usePhone());
  const pathname = usePathname();
  // biome-ignore lint/correctness/useExhaustiveDependencies: it closes when the page changes.
  useEffect(
    () => () => {
      if (phone.current) assistant.set(false);
    },
    [pathname, phone],
  );
}
