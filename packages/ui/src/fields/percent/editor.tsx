'use client';
import { TextEditor } from '../text-editor.tsx';
import type { EditorProps } from '../view.ts';

export const Editor = (props: EditorProps<number>) => (
  <TextEditor type="percent" inputMode="decimal" numeric {...props} />
);
