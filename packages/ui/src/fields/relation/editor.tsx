'use client';
import { useFieldContext } from '../context.tsx';
import { PickEditor } from '../pick-editor.tsx';
import { useReferenceSource } from '../use-reference-source.tsx';
import type { EditorProps } from '../view.ts';

export function Editor(props: EditorProps<string>) {
  const { title, creator } = useFieldContext();
  const target = props.field.target ?? 'any';
  const create = creator?.(target);
  return (
    <PickEditor
      source={useReferenceSource(target)}
      valueLabel={props.value ? title(props.value) : undefined}
      create={create && (async (query) => (await create(query)).id)}
      {...props}
    />
  );
}
