'use client';
import { EmptyValue } from '../empty.tsx';
import { UserName } from '../reference.tsx';
import type { DisplayProps, FieldView } from '../view.ts';

const Display = ({ value }: DisplayProps<string>) => (value === null ? <EmptyValue /> : <UserName id={value} />);

export const user: FieldView<'user'> = { Display, editsIn: 'panel', typesOver: true, commitsOnBlur: false };
