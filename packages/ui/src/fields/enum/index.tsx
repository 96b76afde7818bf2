'use client';
import { OptionPill } from '../../badge/index.ts';
import { EmptyValue } from '../empty.tsx';
import type { DisplayProps, FieldView } from '../view.ts';

function Display({ value, field }: DisplayProps<string>) {
  const option = field.options?.find((candidate) => candidate.value === value);
  if (value === null) return <EmptyValue />;
  return <OptionPill color={option?.color ?? 'grey'}>{option?.label ?? value}</OptionPill>;
}

const enumView: FieldView<'enum'> = { Display, editsIn: 'panel', typesOver: true, commitsOnBlur: false };

export { enumView as enum };
