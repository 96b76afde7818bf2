'use client';
import { useFieldContext } from '../context.tsx';
import { EmptyValue } from '../empty.tsx';
import { PickEditor } from '../pick-editor.tsx';
import { RecordName } from '../reference.tsx';
import { useReferenceSource } from '../use-reference-source.tsx';
import type { DisplayProps, EditorProps, FieldView } from '../view.ts';

const Display = ({ value, field }: DisplayProps<string>) =>
  value === null ? <EmptyValue /> : <RecordName id={value} object={field.target} />;

function Editor(props: EditorProps<string>) {
  const { title, create } = useFieldContext();
  const target = props.field.target ?? 'any';
  return (
    <PickEditor
      source={useReferenceSource(target)}
      valueLabel={props.value ? title(props.value) : undefined}
      create={create && (async (query) => (await create(target, query)).id)}
      {...props}
    />
  );
}

export const relation: FieldView<'relation'> = {
  Display,
  Editor,
  editsIn: 'panel',
  typesOver: true,
  commitsOnBlur: false,
};
