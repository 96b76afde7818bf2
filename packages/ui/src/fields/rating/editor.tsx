'use client';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { cn } from '../../cn/index.ts';
import { FieldError } from '../../input/index.ts';
import { refuseEmpty } from '../plain.ts';
import type { CommitWay, EditorProps } from '../view.ts';
import { mostStars, Stars, starWords } from './stars.tsx';

/** Stars to press; arrows and digits set them, 0 and Backspace take them away, Enter keeps what is set. */
export function Editor(props: EditorProps<number>) {
  const { value, field, onCommit, onCancel, autoFocus, error, variant = 'cell', id, describedBy } = props;
  const [draft, setDraft] = useState(starsOf(props.initialText) ?? value);
  // In a form every change is kept at once; a cell's is a draft until it is.
  const stars = variant === 'form' ? value : draft;
  const [problem, setProblem] = useState<string | null>(null);
  const box = useRef<HTMLDivElement>(null);
  const done = useRef(false);
  useEffect(() => {
    if (autoFocus) box.current?.focus();
  }, [autoFocus]);
  const commit = (next: number | null, way: CommitWay) => {
    if (done.current) return;
    const kept = refuseEmpty(next, field);
    setProblem(kept.ok ? null : kept.message);
    if (!kept.ok) return;
    done.current = variant === 'cell';
    onCommit(next, way);
  };
  const set = (next: number | null) => {
    setDraft(next);
    if (variant === 'form') commit(next, 'pick');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const next = starsAfter(event, stars);
    if (next !== undefined) set(next);
    else if (variant === 'form') return;
    else if (event.key === 'Enter') commit(stars, 'enter');
    else if (event.key === 'Tab') commit(stars, event.shiftKey ? 'shift-tab' : 'tab');
    else if (event.key === 'Escape') {
      done.current = true;
      onCancel();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={cn(variant === 'cell' && 'bg-surface-1')}>
      <div
        ref={box}
        id={id}
        role="slider"
        tabIndex={0}
        aria-label={field.label}
        aria-describedby={describedBy}
        aria-valuemin={0}
        aria-valuemax={mostStars}
        aria-valuenow={stars ?? 0}
        aria-valuetext={stars === null ? 'No rating' : starWords(stars)}
        onKeyDown={onKeyDown}
        onBlur={() => variant === 'cell' && commit(stars, 'blur')}
        className={cn(
          'flex h-8 items-center rounded-md px-1.5 outline-2 outline-accent',
          variant === 'form' && 'w-fit outline-none focus-visible:outline-2',
        )}
      >
        <Stars value={stars ?? 0} onPick={(picked) => commit(setAs(picked), 'pick')} />
      </div>
      <FieldError message={problem ?? error} className={variant === 'cell' ? 'px-2 pb-1' : 'mt-1'} />
    </div>
  );

  function setAs(picked: number): number | null {
    // To press the last star once more takes the rating away, where there may be none.
    const next = picked === stars && !field.required ? null : picked;
    setDraft(next);
    return next;
  }
}

/** The stars that a key asks for; undefined for a key that asks for none. */
function starsAfter({ key, metaKey, ctrlKey, altKey }: KeyboardEvent, stars: number | null): number | null | undefined {
  if (metaKey || ctrlKey || altKey) return undefined;
  if (key === 'Backspace' || key === 'Delete' || key === '0') return null;
  const step = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1 }[key];
  if (step) return Math.min(mostStars, Math.max(0, (stars ?? 0) + step)) || null;
  return starsOf(key);
}

const starsOf = (text: string | undefined): number | undefined =>
  text && /^[1-5]$/.test(text) ? Number(text) : undefined;
