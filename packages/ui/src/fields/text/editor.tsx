'use client';
import { TextEditor } from '../text-editor.tsx';
import type { EditorProps } from '../view.ts';

const modes = { plain: 'text', email: 'email', phone: 'tel', url: 'url', domain: 'url' } as const;

export const Editor = (props: EditorProps<string>) => (
  <TextEditor type="text" inputMode={modes[props.field.format ?? 'plain']} {...props} />
);
