'use client';
import type { FieldKinds, FieldTypeKey } from '@cardinal/crm/fields';
import type { ReactNode } from 'react';
import { Editor as address } from './address/editor.tsx';
import { Editor as boolean } from './boolean/editor.tsx';
import { Editor as currency } from './currency/editor.tsx';
import { Editor as date } from './date/editor.tsx';
import { Editor as datetime } from './datetime/editor.tsx';
import { Editor as emails } from './emails/editor.tsx';
import { Editor as enumEditor } from './enum/editor.tsx';
import { Editor as json } from './json/editor.tsx';
import { Editor as links } from './links/editor.tsx';
import { Editor as longText } from './longText/editor.tsx';
import { Editor as multiEnum } from './multiEnum/editor.tsx';
import { Editor as number } from './number/editor.tsx';
import { Editor as percent } from './percent/editor.tsx';
import { Editor as phones } from './phones/editor.tsx';
import { Editor as rating } from './rating/editor.tsx';
import { Editor as recordLinks } from './recordLinks/editor.tsx';
import { Editor as relation } from './relation/editor.tsx';
import { Editor as relations } from './relations/editor.tsx';
import { Editor as text } from './text/editor.tsx';
import { Editor as user } from './user/editor.tsx';
import type { EditorProps } from './view.ts';

/** The editor of every field type; a missing one is a type error. */
const fieldEditors = {
  text,
  longText,
  number,
  percent,
  rating,
  currency,
  boolean,
  date,
  datetime,
  enum: enumEditor,
  multiEnum,
  emails,
  phones,
  links,
  address,
  user,
  relation,
  relations,
  recordLinks,
  json,
} satisfies { readonly [K in FieldTypeKey]: (props: EditorProps<FieldKinds[K][0]>) => ReactNode };

/** The editor by a field's type, for a value that only its record knows; the registry pairs them by key. */
export const editorsByType = fieldEditors as unknown as Readonly<
  Record<FieldTypeKey, (props: EditorProps<unknown>) => ReactNode>
>;
