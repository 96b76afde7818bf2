'use client';
import { labelledEditor } from '../labelled-editor.tsx';

export const Editor = labelledEditor('phones');
