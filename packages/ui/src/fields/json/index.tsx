'use client';
import type { Json } from '@cardinal/crm/fields';
import { EmptyValue } from '../empty.tsx';
import type { DisplayProps, FieldView } from '../view.ts';

const Display = ({ value }: DisplayProps<Json>) =>
  value === null ? <EmptyValue /> : <span className="truncate font-mono text-12">{JSON.stringify(value)}</span>;

export const json: FieldView<'json'> = { Display, editsIn: 'panel', typesOver: true, commitsOnBlur: true };
