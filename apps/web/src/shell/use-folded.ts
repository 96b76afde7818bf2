'use client';
import { useCallback, useState } from 'react';
import { useBoot } from '#boot/index.ts';
import { trpc } from '#trpc/index.ts';

const key = 'ui.sidebar.folded';

/** Whether the sidebar is folded, remembered for the person. */
export function useFolded(): readonly [boolean, () => void] {
  const { preferences } = useBoot();
  const [folded, setFolded] = useState(preferences[key] === true);
  const { mutate: keep } = trpc.preferences.set.useMutation({ meta: { quiet: true } });
  const flip = useCallback(() => {
    setFolded((now) => {
      keep({ key, value: !now });
      return !now;
    });
  }, [keep]);
  return [folded, flip];
}
