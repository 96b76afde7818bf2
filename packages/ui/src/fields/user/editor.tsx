'use client';
import { useFieldContext } from '../context.tsx';
import { PickEditor } from '../pick-editor.tsx';
import { useReferenceSource } from '../use-reference-source.tsx';
import type { EditorProps } from '../view.ts';

export function Editor(props: EditorProps<string>) {
  const { title } = useFieldContext();
  return (
    <PickEditor
      source={useReferenceSource('user')}
      valueLabel={props.value ? title(props.value) : undefined}
      {...props}
    />
  );
}
