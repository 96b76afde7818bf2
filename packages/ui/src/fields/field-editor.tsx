'use client';
import { useEffect, useRef, useState } from 'react';
import { useLate } from '../late/index.ts';
import { type HeldKey, HeldWords } from './held-words.tsx';
import { lateEditors } from './late-editors.ts';
import type { EditorProps } from './view.ts';

/**
 * The editor of a field. What is typed before its code has come is held and handed to it, and the key that would have
 * ended the edit is pressed again.
 */
export function FieldEditor(props: EditorProps<unknown>) {
  const editors = useLate(lateEditors);
  const [words, setWords] = useState<string>();
  const pressed = useRef<HeldKey | null>(null);
  const ready = editors !== undefined;
  useEffect(() => {
    const key = pressed.current;
    if (!ready || !key) return;
    pressed.current = null;
    document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { ...key, bubbles: true, cancelable: true }));
  }, [ready]);
  const hold = (key: HeldKey) => {
    pressed.current = key;
  };
  const initialText = words ?? props.initialText;
  if (!editors) return <HeldWords {...props} initialText={initialText} onWords={setWords} onKey={hold} />;
  const Editor = editors.editorsByType[props.field.type];
  return <Editor {...props} initialText={initialText} />;
}
