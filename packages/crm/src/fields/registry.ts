import { address } from './address/index.ts';
import { boolean } from './boolean/index.ts';
import { currency } from './currency/index.ts';
import { date } from './date/index.ts';
import { datetime } from './datetime/index.ts';
import type { FieldTypeKey } from './definition.ts';
import { emails } from './emails/index.ts';
import { choice } from './enum/index.ts';
import { json } from './json/index.ts';
import { links } from './links/index.ts';
import { longText } from './longText/index.ts';
import { multiEnum } from './multiEnum/index.ts';
import { number } from './number/index.ts';
import { percent } from './percent/index.ts';
import { phones } from './phones/index.ts';
import { rating } from './rating/index.ts';
import { recordLinks } from './recordLinks/index.ts';
import { relation } from './relation/index.ts';
import { relations } from './relations/index.ts';
import { text } from './text/index.ts';
import type { FieldType } from './type.ts';
import { user } from './user/index.ts';

/** Every field type by its key; a missing one is a type error. */
export const fieldTypes = {
  text,
  longText,
  number,
  percent,
  rating,
  currency,
  boolean,
  date,
  datetime,
  enum: choice,
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
} satisfies { readonly [K in FieldTypeKey]: FieldType<K> };

/** The pure half of a field's type. The value's type is the caller's to know. */
export const fieldType = (key: FieldTypeKey): FieldType => fieldTypes[key] as unknown as FieldType;
