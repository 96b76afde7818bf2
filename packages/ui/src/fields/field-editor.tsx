'use client';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useLate } from '../late/index.ts';
import { lateOverlays } from '../overlay/index.ts';
import { type HeldKey, HeldWords } from './held-words.tsx';
import { lateEditors } from './late-editors.ts';
import type { EditorProps } from './view.ts';

export interface FieldEditorProps extends EditorProps<unknown> {
  /** What stands around the editor once it has come; until then a bare box takes what is typed. */
  frame?: (editor: ReactNode) => ReactNode;
}

/**
 * The editor of a field. What is typed before its code has come is held and handed to it, and the key that would have
 * ended the edit is pressed again.
 */
export function FieldEditor({ frame, ...props }: FieldEditorProps) {
  const editors = useLate(lateEditors);
  // Some editors stand in a popover: one that has come must be able to open at once.
  const overlays = useLate(lateOverlays);
  const [words, setWords] = useState<string>();
  const pressed = useRef<HeldKey | null>(null);
  const ready = editors !== undefined && overlays !== undefined;
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
  if (!editors || !overlays) return <HeldWords {...props} initialText={initialText} onWords={setWords} onKey={hold} />;
  const Editor = editors.editorsByType[props.field.type];
  const editor = <Editor {...props} initialText={initialText} />;
  return frame ? frame(editor) : editor;
}
