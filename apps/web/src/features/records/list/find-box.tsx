'use client';
import { Input } from '@cardinal/ui/input';
import { Search } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';

const restMs = 200;

export interface FindBoxProps {
  value: string;
  onChange: (value: string) => void;
  box: RefObject<HTMLInputElement | null>;
  /** What is found here: "Find in notes". */
  label?: string;
}

/** Finds in the list by words of the title; tells the list once one pauses. */
export function FindBox({ value, onChange, box, label = 'Find in list' }: FindBoxProps) {
  const [typed, setTyped] = useState(value);
  const [told, setTold] = useState(value);
  const [known, setKnown] = useState(value);
  if (value !== known) {
    setKnown(value);
    // The address may change by itself: one went back, or cleared the search.
    if (value !== told) {
      setTold(value);
      setTyped(value);
    }
  }
  useEffect(() => {
    if (typed === told) return;
    const timer = setTimeout(() => {
      setTold(typed);
      onChange(typed);
    }, restMs);
    return () => clearTimeout(timer);
  }, [typed, told, onChange]);
  return (
    <div className="relative max-sm:order-last max-sm:basis-full">
      <Search
        aria-hidden
        strokeWidth={1.5}
        className="pointer-events-none absolute top-1/2 left-2 size-4 -translate-y-1/2 text-muted"
      />
      <Input
        ref={box}
        type="search"
        aria-label={label}
        aria-keyshortcuts="F"
        placeholder={label}
        className="h-7 w-44 pl-8 text-12 max-sm:w-full"
        value={typed}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return;
          if (typed) setTyped('');
          else event.currentTarget.blur();
          event.preventDefault();
        }}
      />
    </div>
  );
}
