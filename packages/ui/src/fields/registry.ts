'use client';
import type { FieldTypeKey } from '@cardinal/crm/fields';
import { address } from './address/index.tsx';
import { boolean } from './boolean/index.tsx';
import { currency } from './currency/index.tsx';
import { date } from './date/index.tsx';
import { datetime } from './datetime/index.tsx';
import { emails } from './emails/index.tsx';
import { enum as enumView } from './enum/index.tsx';
import { json } from './json/index.tsx';
import { links } from './links/index.tsx';
import { longText } from './longText/index.tsx';
import { multiEnum } from './multiEnum/index.tsx';
import { number } from './number/index.tsx';
import { percent } from './percent/index.tsx';
import { phones } from './phones/index.tsx';
import { rating } from './rating/index.tsx';
import { recordLinks } from './recordLinks/index.tsx';
import { relation } from './relation/index.tsx';
import { relations } from './relations/index.tsx';
import { text } from './text/index.tsx';
import { user } from './user/index.tsx';
import type { FieldView } from './view.ts';

/** The view half of every field type; a missing one is a type error. */
export const fieldViews = {
  text,
  longText,
  number,
  percent,
  rating,
  currency,
  boolean,
  date,
  datetime,
  enum: enumView,
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
} satisfies { readonly [K in FieldTypeKey]: FieldView<K> };

/** The view of a field's type for a value that only its record knows; the registry pairs them by key. */
export const fieldView = (key: FieldTypeKey): FieldView<FieldTypeKey, unknown> =>
  fieldViews[key] as unknown as FieldView<FieldTypeKey, unknown>;
