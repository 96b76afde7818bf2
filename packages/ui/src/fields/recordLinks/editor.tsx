'use client';
import { RecordsEditor } from '../records-editor.tsx';
import type { EditorProps } from '../view.ts';

export const Editor = (props: EditorProps<readonly string[]>) => <RecordsEditor object="any" {...props} />;
