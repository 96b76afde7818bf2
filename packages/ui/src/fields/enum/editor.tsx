'use client';
import { useMemo } from 'react';
import { OptionPill } from '../../badge/index.ts';
import { PickEditor } from '../pick-editor.tsx';
import type { EditorProps } from '../view.ts';

export function Editor(props: EditorProps<string>) {
  const { options } = props.field;
  const source = useMemo(
    () =>
      (options ?? []).map(({ value, label, color }) => ({
        value,
        label,
        face: <OptionPill color={color}>{label}</OptionPill>,
      })),
    [options],
  );
  return <PickEditor source={source} {...props} />;
}
