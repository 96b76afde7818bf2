'use client';
import type { Json } from '@cardinal/crm/fields';
import { MultilineEditor } from '../multiline-editor.tsx';
import type { EditorProps } from '../view.ts';

export const Editor = (props: EditorProps<Json>) => (
  <MultilineEditor
    type="json"
    text={props.value === null ? '' : JSON.stringify(props.value, null, 2)}
    rows={6}
    className="font-mono text-12"
    {...props}
  />
);
