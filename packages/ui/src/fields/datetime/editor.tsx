'use client';
import { DateEditor } from '../date-editor.tsx';
import type { EditorProps } from '../view.ts';

export const Editor = (props: EditorProps<string>) => <DateEditor type="datetime" {...props} />;
