'use client';
import { MultilineEditor } from '../multiline-editor.tsx';
import type { EditorProps } from '../view.ts';

export const Editor = (props: EditorProps<string>) => (
  <MultilineEditor type="longText" text={props.value ?? ''} rows={props.variant === 'form' ? 3 : 4} {...props} />
);
