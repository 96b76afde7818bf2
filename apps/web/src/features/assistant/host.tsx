'use client';
import { lateComponent } from '@cardinal/ui/late';
import { useEffect, useState } from 'react';
import { useMay } from '#boot/index.ts';
import { useAppShortcuts } from '#shell/shortcut-registry.tsx';
import { assistant } from './state.ts';

const load = () => import('./slide-over.tsx');
const SlideOver = lateComponent(() => load().then((module) => module.SlideOver));

/** Holds the assistant, whose code is fetched once the page is at rest, so that ⌘J opens it at once. */
export function AssistantHost() {
  const mayAsk = useMay().capability('useAi');
  const open = assistant.use();
  const [wanted, setWanted] = useState(false);
  useEffect(() => {
    if (!mayAsk) return;
    const timer = setTimeout(() => void load(), 3000);
    return () => clearTimeout(timer);
  }, [mayAsk]);
  useAppShortcuts(
    [{ keys: 'mod+j', label: 'Assistant', group: 'Anywhere', whileTyping: true, run: assistant.flip }],
    mayAsk,
  );
  if (open && !wanted) setWanted(true);
  return wanted && mayAsk ? <SlideOver open={open} /> : null;
}
