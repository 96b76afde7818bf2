'use client';
import { useEffect, useState } from 'react';
import type { ComboboxOption } from './option.ts';

/** Known choices, or a search that answers with some. */
export type OptionSource = readonly ComboboxOption[] | ((query: string) => Promise<readonly ComboboxOption[]>);

interface Found {
  options: readonly ComboboxOption[];
  state: 'ready' | 'loading' | 'failed';
}

const debounceMs = 120;

/** The options that match what is typed. A search's late answer to an earlier query is dropped. */
export function useOptions(source: OptionSource, query: string): Found {
  const [found, setFound] = useState<Found>({ options: [], state: 'loading' });
  useEffect(() => {
    if (typeof source !== 'function') return;
    let current = true;
    setFound((before) => ({ ...before, state: 'loading' }));
    const timer = setTimeout(
      () =>
        source(query).then(
          (options) => current && setFound({ options, state: 'ready' }),
          () => current && setFound({ options: [], state: 'failed' }),
        ),
      query ? debounceMs : 0,
    );
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [source, query]);
  if (typeof source === 'function') return found;
  const words = query.trim().toLowerCase();
  return { options: source.filter((option) => option.label.toLowerCase().includes(words)), state: 'ready' };
}
