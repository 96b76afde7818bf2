'use client';
import type { Parsed } from '@cardinal/crm/fields';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { CommitWay, EditorProps } from './view.ts';

interface DraftOptions<V> extends Pick<EditorProps<V>, 'onCommit' | 'onCancel' | 'error' | 'initialText' | 'variant'> {
  /** The value as text, to start from. */
  text: string;
  parse: (text: string) => Parsed<V>;
  /** Enter writes a new line; ⌘Enter commits. */
  multiline?: boolean;
}

export interface Draft {
  text: string;
  setText: (text: string) => void;
  error: string | null;
  /** Whether what is typed could not be read. */
  unread: boolean;
  commit: (way: CommitWay) => boolean;
  onKeyDown: (event: KeyboardEvent) => void;
  onBlur: () => void;
}

/** Text being typed: kept until it parses, with the reason in place while it does not. */
export function useDraft<V>(options: DraftOptions<V>): Draft {
  const { text: start, parse, onCommit, onCancel, error = null, initialText, variant = 'cell', multiline } = options;
  const [text, setText] = useState(initialText ?? start);
  const [problem, setProblem] = useState<string | null>(null);
  const done = useRef(false);
  const edited = useRef(initialText !== undefined);
  // In a form the value may change from outside (a default, a reset) while nothing was typed.
  useEffect(() => {
    if (variant === 'form' && !edited.current) setText(start);
  }, [start, variant]);

  const commit = (way: CommitWay): boolean => {
    if (done.current) return true;
    const parsed = parse(text);
    if (!parsed.ok) {
      setProblem(parsed.message);
      return false;
    }
    setProblem(null);
    edited.current = false;
    // A cell's editor is gone after its commit: the blur of its removal must not commit again.
    if (variant === 'cell' && way !== 'blur') done.current = true;
    onCommit(parsed.value, way);
    return true;
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    const way = commitWay(event, { variant, multiline });
    if (way) {
      const ok = commit(way);
      if (variant === 'cell' || !ok) event.preventDefault();
      if (variant === 'cell') event.stopPropagation();
    } else if (event.key === 'Escape' && variant === 'cell') {
      event.preventDefault();
      event.stopPropagation();
      done.current = true;
      onCancel();
    }
  };

  return {
    text,
    setText: (next) => {
      done.current = false;
      edited.current = true;
      setProblem(null);
      setText(next);
    },
    error: problem ?? error,
    unread: problem !== null,
    commit,
    onKeyDown,
    onBlur: () => {
      if (edited.current || variant === 'cell') commit('blur');
    },
  };
}

function commitWay(
  event: KeyboardEvent,
  { variant, multiline }: { variant: 'cell' | 'form'; multiline?: boolean },
): CommitWay | null {
  if (event.key === 'Tab' && variant === 'cell') return event.shiftKey ? 'shift-tab' : 'tab';
  if (event.key !== 'Enter') return null;
  if (!multiline) return 'enter';
  const modified = event.metaKey || event.ctrlKey;
  return modified || (variant === 'cell' && !event.shiftKey) ? 'enter' : null;
}
