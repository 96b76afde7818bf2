'use client';
import { useFieldContext } from '../context.tsx';
import { EmptyValue } from '../empty.tsx';
import { PickEditor } from '../pick-editor.tsx';
import { UserName } from '../reference.tsx';
import { useReferenceSource } from '../use-reference-source.tsx';
import type { DisplayProps, EditorProps, FieldView } from '../view.ts';

const Display = ({ value }: DisplayProps<string>) => (value === null ? <EmptyValue /> : <UserName id={value} />);

function Editor(props: EditorProps<string>) {
  const { title } = useFieldContext();
  return (
    <PickEditor
      source={useReferenceSource('user')}
      valueLabel={props.value ? title(props.value) : undefined}
      {...props}
    />
  );
}

export const user: FieldView<'user'> = { Display, Editor, editsIn: 'panel', typesOver: true, commitsOnBlur: false };
