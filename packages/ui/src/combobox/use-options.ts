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
  const [answer, setAnswer] = useState<(Found & { source: OptionSource; query: string }) | null>(null);
  useEffect(() => {
    if (typeof source !== 'function') return;
    let current = true;
    const search = () => {
      const keep = (found: Found) => current && setAnswer({ ...found, source, query });
      source(query).then(
        (options) => keep({ options, state: 'ready' }),
        () => keep({ options: [], state: 'failed' }),
      );
    };
    const timer = setTimeout(search, query ? debounceMs : 0);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [source, query]);
  if (typeof source !== 'function') {
    const words = query.trim().toLowerCase();
    return { options: source.filter((option) => option.label.toLowerCase().includes(words)), state: 'ready' };
  }
  if (answer?.source !== source) return { options: [], state: 'loading' };
  return answer.query === query ? answer : { options: answer.options, state: 'loading' };
}
