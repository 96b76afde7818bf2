'use client';
import { useMemo } from 'react';
import { OptionPill } from '../../badge/index.ts';
import { EmptyValue } from '../empty.tsx';
import { PickEditor } from '../pick-editor.tsx';
import type { DisplayProps, EditorProps, FieldView } from '../view.ts';

function Display({ value, field }: DisplayProps<string>) {
  const option = field.options?.find((candidate) => candidate.value === value);
  if (value === null) return <EmptyValue />;
  return <OptionPill color={option?.color ?? 'grey'}>{option?.label ?? value}</OptionPill>;
}

function Editor(props: EditorProps<string>) {
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

const enumView: FieldView<'enum'> = { Display, Editor, editsIn: 'panel', typesOver: true, commitsOnBlur: false };

export { enumView as enum };
